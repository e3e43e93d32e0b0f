package org.newsgraph.web.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.newsgraph.store.Store;
import org.newsgraph.web.http.ReadOnlyServlet;

/**
 * Leads from the IRI of a graph that no article owns to where it can be had as a stream: the
 * background and the links of many articles are too large for a document.
 */
final class GraphServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Store store;

  /** Of a store. */
  GraphServlet(Store store) {
    this.store = store;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response) {
    String iri = store.manifest().base() + request.getRequestURI().substring(1);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", "/data?graph=" + URLEncoder.encode(iri, StandardCharsets.UTF_8));
  }
}
