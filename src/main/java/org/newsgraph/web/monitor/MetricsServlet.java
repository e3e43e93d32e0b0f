package org.newsgraph.web.monitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.newsgraph.web.http.ReadOnlyServlet;

/** Answers {@code /metrics} in the text format of Prometheus. */
public final class MetricsServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Metrics metrics;

  /** Creates a servlet for these metrics. */
  public MetricsServlet(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().print(metrics.text());
  }
}
