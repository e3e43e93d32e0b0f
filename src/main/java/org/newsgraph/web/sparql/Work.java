package org.newsgraph.web.sparql;

/**
 * A piece of work that runs a query.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface Work<T> {

  /** Does it; tells {@code running} of the query so that it can be stopped. */
  T run(RunningQuery running);
}
