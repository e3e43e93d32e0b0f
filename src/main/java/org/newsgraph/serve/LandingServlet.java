package org.newsgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** Tells a visitor where to go. */
final class LandingServlet extends HttpServlet {

  @Serial private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=utf-8");
    response
        .getWriter()
        .print(
            """
            NewsGraph: a graph of who said what.

            /sparql   SPARQL 1.1 queries
            /data     graphs (Graph Store Protocol): ?default, or ?graph=IRI
            /health   what is served
            """);
  }
}
