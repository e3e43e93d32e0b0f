package org.newsgraph.web;

import java.time.Duration;
import java.util.List;
import org.newsgraph.store.Store;
import org.newsgraph.web.api.Preparation;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.api.QueryRunner;
import org.newsgraph.web.monitor.Metrics;
import org.newsgraph.web.sparql.Limits;
import org.newsgraph.web.sparql.MemoryGuard;
import org.newsgraph.web.sparql.QueryEvaluator;
import org.newsgraph.web.sparql.QueryGuard;

/**
 * What runs queries, and what watches over that.
 *
 * @param evaluator runs those that somebody waits for
 * @param runner runs saved ones for somebody who waits
 * @param pages runs those of pages, with the same limits; on threads of its own, because a page
 *     takes some twenty short queries, and one that waited each time behind long ones would never
 *     be shown
 * @param ahead runs those that somebody will ask, one by one and for as long as it takes
 * @param preparation asks these
 * @param guards stop queries if memory gets short
 * @param metrics counts what clients asked
 */
record QueryEngine(
    QueryEvaluator evaluator,
    QueryRunner runner,
    QueryEvaluator pages,
    QueryEvaluator ahead,
    Preparation preparation,
    List<MemoryGuard> guards,
    Metrics metrics)
    implements AutoCloseable {

  /** For answers that are found before somebody asks. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** Copies the list. */
  QueryEngine {
    guards = List.copyOf(guards);
  }

  /** Begins to find the answers that somebody will ask for. */
  static QueryEngine start(Store store, QueryCatalog queries, Limits limits) {
    Metrics metrics = new Metrics();
    QueryEvaluator evaluator = new QueryEvaluator(limits, metrics::count);
    Limits patient = new Limits(PATIENCE, 1, 1, limits.answer(), limits.graph());
    QueryEvaluator pages = new QueryEvaluator(limits, outcome -> {}); // requests are counted
    QueryEvaluator ahead = new QueryEvaluator(patient, outcome -> {});
    metrics.watch(store);
    metrics.watch(evaluator);
    QueryRunner runner =
        new QueryRunner(store, QueryGuard.context(store, limits.timeout()), evaluator);
    Preparation preparation =
        Preparation.start(queries, runner.within(QueryGuard.context(store, PATIENCE), ahead));
    return new QueryEngine(
        evaluator,
        runner,
        pages,
        ahead,
        preparation,
        List.of(MemoryGuard.over(ahead), MemoryGuard.over(evaluator), MemoryGuard.over(pages)),
        metrics);
  }

  @Override
  public void close() {
    preparation.close();
    guards.forEach(MemoryGuard::close);
    ahead.close();
    pages.close();
    evaluator.close();
    metrics.close();
  }
}
