package org.newsgraph.serve;

import java.time.Duration;
import java.util.List;
import org.newsgraph.serve.api.Preparation;
import org.newsgraph.serve.api.QueryCatalog;
import org.newsgraph.serve.api.QueryRunner;
import org.newsgraph.serve.monitor.Metrics;
import org.newsgraph.serve.sparql.Evaluator;
import org.newsgraph.serve.sparql.Guard;
import org.newsgraph.serve.sparql.Limits;
import org.newsgraph.serve.sparql.MemoryGuard;
import org.newsgraph.store.Store;

/**
 * What runs queries, and what watches over that.
 *
 * @param evaluator runs those that somebody waits for
 * @param runner runs saved ones for somebody who waits
 * @param ahead runs those that somebody will ask, one by one and for as long as it takes
 * @param preparation asks these
 * @param guards stop queries if memory gets short
 * @param metrics counts what clients asked
 */
record Engine(
    Evaluator evaluator,
    QueryRunner runner,
    Evaluator ahead,
    Preparation preparation,
    List<MemoryGuard> guards,
    Metrics metrics)
    implements AutoCloseable {

  /** For answers that are found before somebody asks. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** Copies the list. */
  Engine {
    guards = List.copyOf(guards);
  }

  /** Begins to find the answers that somebody will ask for. */
  static Engine start(Store store, QueryCatalog queries, Limits limits) {
    Metrics metrics = new Metrics();
    Evaluator evaluator = new Evaluator(limits, metrics::count);
    Limits patient = new Limits(PATIENCE, 1, 1, limits.answer(), limits.graph());
    Evaluator ahead = new Evaluator(patient, outcome -> {});
    metrics.watch(store);
    metrics.watch(evaluator);
    QueryRunner runner = new QueryRunner(store, Guard.context(store, limits.timeout()), evaluator);
    Preparation preparation =
        Preparation.start(queries, runner.within(Guard.context(store, PATIENCE), ahead));
    return new Engine(
        evaluator,
        runner,
        ahead,
        preparation,
        List.of(MemoryGuard.over(ahead), MemoryGuard.over(evaluator)),
        metrics);
  }

  @Override
  public void close() {
    preparation.close();
    guards.forEach(MemoryGuard::close);
    ahead.close();
    evaluator.close();
    metrics.close();
  }
}
