package org.newsgraph.serve;

import org.newsgraph.serve.monitor.Metrics;
import org.newsgraph.serve.sparql.Evaluator;
import org.newsgraph.serve.sparql.Limits;
import org.newsgraph.serve.sparql.MemoryGuard;
import org.newsgraph.store.Store;

/**
 * What runs queries, and what watches over that.
 *
 * @param evaluator runs them
 * @param guard stops them if memory gets short
 * @param metrics counts them
 */
record Engine(Evaluator evaluator, MemoryGuard guard, Metrics metrics) implements AutoCloseable {

  static Engine start(Store store, Limits limits) {
    Metrics metrics = new Metrics();
    Evaluator evaluator = new Evaluator(limits, metrics::count);
    metrics.watch(store);
    metrics.watch(evaluator);
    return new Engine(evaluator, MemoryGuard.over(evaluator), metrics);
  }

  @Override
  public void close() {
    guard.close();
    evaluator.close();
    metrics.close();
  }
}
