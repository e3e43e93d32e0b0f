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

/** Gives each request an id, sent back as {@code X-Request-Id}, counts it and logs it. */
public final class RequestMonitorFilter implements Filter {

  private static final String ID = "X-Request-Id";
  private static final long MAX_DRAINED = 1 << 16;

  private final Metrics metrics;
  private final RequestLog log;

  /** Creates a filter that writes to these metrics and this log. */
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
   * Reads the rest of a short body, for example of a request that was refused because of its
   * headers. Otherwise Jetty closes the connection, and the client's next request on it is lost.
   */
  private static void drain(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > 0 && request.getContentLengthLong() <= MAX_DRAINED) {
      request.getInputStream().readAllBytes();
    }
  }
}
