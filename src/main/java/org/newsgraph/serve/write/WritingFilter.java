package org.newsgraph.serve.write;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;

/** Sends what would write a graph to who can; what reads one goes on to Fuseki. */
public final class WritingFilter implements Filter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final GraphWriter writer;

  /** Before a server's graphs. */
  public WritingFilter(GraphWriter writer) {
    this.writer = writer;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http && !READING.contains(http.getMethod())) {
      writer.service(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
