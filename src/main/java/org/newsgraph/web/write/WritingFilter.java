package org.newsgraph.web.write;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.newsgraph.web.http.HttpRequests;

/** Sends what would write a graph to who can; what reads one goes on to Fuseki. */
public final class WritingFilter implements Filter {

  private final GraphWriter writer;

  /** Before a server's graphs. */
  public WritingFilter(GraphWriter writer) {
    this.writer = writer;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http && !HttpRequests.isSafe(http)) {
      writer.service(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
