package org.newsgraph.web.sparql;

import java.time.Duration;

/**
 * The resources that a server gives to queries.
 *
 * @param timeout how long a client waits for its answer, time in the queue included
 * @param running the number of queries that run at once
 * @param waiting the length of the queue; a query that finds it full is refused with 503
 * @param rowCharacters the total length of the terms of a SELECT result, in UTF-16 units; large
 *     results are kept in a file
 * @param graphCharacters the same for a result that is a graph, which is kept in memory
 */
public record QueryLimits(
    Duration timeout, int running, int waiting, long rowCharacters, long graphCharacters) {

  private static final int RUNNING = 32;
  private static final int WAITING = 64;
  private static final long ROW_CHARACTERS = 1L << 30;
  private static final long GRAPH_CHARACTERS = 1L << 26;

  /** Returns the default limits with the given time-out. */
  public static QueryLimits within(Duration timeout) {
    return new QueryLimits(timeout, RUNNING, WAITING, ROW_CHARACTERS, GRAPH_CHARACTERS);
  }

  /** Returns limits for one query at a time, which no client waits for. */
  public QueryLimits oneAtATime(Duration otherTimeout) {
    return new QueryLimits(otherTimeout, 1, 1, rowCharacters, graphCharacters);
  }
}
