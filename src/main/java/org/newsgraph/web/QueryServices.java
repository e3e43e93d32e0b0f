package org.newsgraph.web;

import java.time.Duration;
import java.util.List;
import org.newsgraph.store.Store;
import org.newsgraph.web.api.CacheWarmer;
import org.newsgraph.web.api.QueryCatalog;
import org.newsgraph.web.api.SavedQueryRunner;
import org.newsgraph.web.monitor.Metrics;
import org.newsgraph.web.sparql.MemoryGuard;
import org.newsgraph.web.sparql.QueryEvaluator;
import org.newsgraph.web.sparql.QueryLimits;
import org.newsgraph.web.sparql.StoreQueries;

/**
 * What runs the queries of a server, and what watches them.
 *
 * @param clients runs the queries of clients
 * @param saved runs saved queries for clients
 * @param pages runs the queries of pages, on threads of their own: a page takes some twenty short
 *     queries, and would never be shown if each of them waited behind long ones
 * @param warmer runs saved queries ahead of clients, one at a time
 * @param metrics counts the queries of clients
 * @param guards stop queries when memory is short
 * @param evaluators all of them
 */
record QueryServices(
    QueryEvaluator clients,
    SavedQueryRunner saved,
    StoreQueries pages,
    CacheWarmer warmer,
    Metrics metrics,
    List<MemoryGuard> guards,
    List<QueryEvaluator> evaluators)
    implements AutoCloseable {

  private static final Duration WARMER_TIMEOUT = Duration.ofMinutes(15);

  /** Copies the lists. */
  QueryServices {
    guards = List.copyOf(guards);
    evaluators = List.copyOf(evaluators);
  }

  /** Creates the evaluators; the cache is not warmed before its warmer is started. */
  static QueryServices start(Store store, QueryCatalog catalog, QueryLimits limits) {
    Metrics metrics = new Metrics();
    QueryEvaluator clients = new QueryEvaluator("newsgraph-query", limits, metrics::count);
    QueryEvaluator pages = new QueryEvaluator("newsgraph-page", limits, outcome -> {});
    QueryEvaluator ahead =
        new QueryEvaluator(
            "newsgraph-query-ahead", limits.oneAtATime(WARMER_TIMEOUT), outcome -> {});
    metrics.watch(store);
    metrics.watch(clients);
    SavedQueryRunner saved = new SavedQueryRunner(StoreQueries.of(store, clients));
    CacheWarmer warmer =
        new CacheWarmer(catalog, saved.sharingCache(StoreQueries.of(store, ahead)));
    List<QueryEvaluator> evaluators = List.of(ahead, pages, clients);
    return new QueryServices(
        clients,
        saved,
        StoreQueries.of(store, pages),
        warmer,
        metrics,
        evaluators.stream().map(MemoryGuard::over).toList(),
        evaluators);
  }

  @Override
  public void close() {
    warmer.close();
    guards.forEach(MemoryGuard::close);
    evaluators.forEach(QueryEvaluator::close);
    metrics.close();
  }
}
