package org.newsgraph.web;

import java.time.Duration;
import java.util.List;
import org.newsgraph.store.Store;
import org.newsgraph.web.api.CacheWarmer;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.api.SavedQueryRunner;
import org.newsgraph.web.monitor.Metrics;
import org.newsgraph.web.sparql.QueryLimits;
import org.newsgraph.web.sparql.MemoryGuard;
import org.newsgraph.web.sparql.QueryEvaluator;
import org.newsgraph.web.sparql.QueryGuard;

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
record QueryServices(
    QueryEvaluator evaluator,
    SavedQueryRunner runner,
    QueryEvaluator ahead,
    CacheWarmer preparation,
    List<MemoryGuard> guards,
    Metrics metrics)
    implements AutoCloseable {

  /** For answers that are found before somebody asks. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** Copies the list. */
  QueryServices {
    guards = List.copyOf(guards);
  }

  /** Begins to find the answers that somebody will ask for. */
  static QueryServices start(Store store, QueryCatalog queries, QueryLimits limits) {
    Metrics metrics = new Metrics();
    QueryEvaluator evaluator = new QueryEvaluator(limits, metrics::count);
    QueryLimits patient = new QueryLimits(PATIENCE, 1, 1, limits.answer(), limits.graph());
    QueryEvaluator ahead = new QueryEvaluator(patient, outcome -> {});
    metrics.watch(store);
    metrics.watch(evaluator);
    SavedQueryRunner runner =
        new SavedQueryRunner(store, QueryGuard.context(store, limits.timeout()), evaluator);
    CacheWarmer preparation =
        CacheWarmer.start(queries, runner.within(QueryGuard.context(store, PATIENCE), ahead));
    return new QueryServices(
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
