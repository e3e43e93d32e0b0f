package org.newsgraph.web.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.newsgraph.store.Store;
import org.newsgraph.web.http.ReadOnlyServlet;
import org.newsgraph.web.http.Validators;

/** Answers with the context of our JSON-LD, for those who write such documents. */
final class ContextServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Store store;

  /** Of the program that serves a store. */
  ContextServlet(Store store) {
    this.store = store;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Validators.of(store.manifest(), RdfFormats.JSON_LD).settle(request, response)) {
      response.setContentType(RdfFormats.JSON_LD.contentType());
      response.setCharacterEncoding("UTF-8");
      response.getWriter().print(new ProgramFile("document/context.jsonld").text());
    }
  }
}
