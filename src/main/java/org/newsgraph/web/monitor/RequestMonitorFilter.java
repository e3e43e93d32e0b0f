package org.newsgraph.web.monitor;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/**
 * Gives each request an id, which its answer carries as {@code X-Request-Id}, counts it and writes
 * it into the log.
 */
public final class RequestMonitorFilter implements Filter {

  private static final String ID = "X-Request-Id";
  private static final long SHORT = 1 << 16;

  private final Metrics metrics;
  private final RequestLog log;

  /** With where to count and where to write. */
  public RequestMonitorFilter(Metrics metrics, RequestLog log) {
    this.metrics = metrics;
    this.log = log;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse to) {
      observe(asked, to, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void observe(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = UUID.randomUUID().toString();
    response.setHeader(ID, id);
    long begun = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      drain(request);
      Duration time = Duration.ofNanos(System.nanoTime() - begun);
      metrics.request(request.getMethod(), response.getStatus(), time);
      log.write(
          new RequestLog.Entry(
              id, request.getMethod(), request.getRequestURI(), response.getStatus(), time));
    }
  }

  /**
   * Reads what is left of a short body, as of a request that was refused by its headers. Otherwise
   * the connection is closed, and the client's next request on it is lost.
   */
  private static void drain(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > 0 && request.getContentLengthLong() <= SHORT) {
      request.getInputStream().readAllBytes();
    }
  }
}
