package org.newsgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.newsgraph.store.Manifest;
import org.newsgraph.store.Store;

/** Says that the server is well, and what it serves. */
final class HealthServlet extends HttpServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Store store;

  HealthServlet(Store store) {
    this.store = store;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Manifest manifest = store.manifest();
    response.setContentType("application/json;charset=utf-8");
    response
        .getWriter()
        .print(
            """
            {"status":"ok","digest":"%s","articles":%d,"quads":%d,"base":"%s"}
            """
                .formatted(
                    manifest.digest(), manifest.articles(), manifest.quads(), manifest.base()));
  }
}
