package org.newsgraph.web.monitor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.newsgraph.store.Store;
import org.newsgraph.web.sparql.QueryEvaluator;

/** The metrics of a server, for Prometheus. Thread-safe. */
public final class Metrics implements AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbage = new JvmGcMetrics();
  private final Map<QueryEvaluator.Outcome, Counter> queries;

  /** Creates metrics of the JVM, of requests and of queries; the counters are zero. */
  public Metrics() {
    this.queries =
        Arrays.stream(QueryEvaluator.Outcome.values())
            .collect(Collectors.toUnmodifiableMap(outcome -> outcome, this::counter));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    garbage.bindTo(registry);
  }

  private Counter counter(QueryEvaluator.Outcome outcome) {
    return Counter.builder("newsgraph.queries")
        .description("Queries of clients, by what became of them")
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  /** Adds the size of a store. */
  public void watch(Store store) {
    gauge("newsgraph.articles", "Articles in the store", () -> store.manifest().articles());
    gauge("newsgraph.quads", "Quads in the store", () -> store.manifest().quads());
    gauge("newsgraph.builds", "Changes of the store", () -> store.manifest().log().entries());
    gauge(
        "newsgraph.articles.stored",
        "Articles that came in",
        () -> store.manifest().log().stored());
  }

  /** Adds the load of an evaluator. */
  public void watch(QueryEvaluator evaluator) {
    gauge("newsgraph.queries.running", "Queries that run now", evaluator::running);
    gauge("newsgraph.queries.waiting", "Queries that wait for their turn", evaluator::waiting);
  }

  private void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  /** Counts a query. */
  public void count(QueryEvaluator.Outcome outcome) {
    queries.get(outcome).increment();
  }

  /** Counts a request with the time it took. */
  public void request(String method, int status, Duration time) {
    Timer.builder("newsgraph.requests")
        .description("Requests over HTTP")
        .tag("method", method)
        .tag("status", String.valueOf(status))
        .register(registry)
        .record(time);
  }

  /** Returns all metrics in the text format of Prometheus. */
  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }
}
