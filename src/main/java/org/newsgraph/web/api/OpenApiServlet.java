package org.newsgraph.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.newsgraph.web.http.ReadOnlyServlet;

/** Answers {@code /openapi.json}. */
final class OpenApiServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final byte[] document;

  /** Of some queries. */
  OpenApiServlet(QueryCatalog catalog) {
    this.document = OpenApi.of(catalog);
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(document);
  }
}
