package org.newsgraph.web.sparql;

import java.time.Duration;

/**
 * The resources that a server gives to queries.
 *
 * @param timeout how long a client waits for its answer
 * @param atOnce the number of queries that run at once; one more is refused with 503
 * @param lasting how many of these may last; one more that does not end at once is refused with 503
 * @param rowCharacters the total length of the terms of a SELECT result, in UTF-16 units; large
 *     results are kept in a file
 * @param graphCharacters the same for a result that is a graph, which is kept in memory
 */
public record QueryLimits(
    Duration timeout, int atOnce, int lasting, long rowCharacters, long graphCharacters) {

  private static final int AT_ONCE = 96;
  private static final int LASTING = 64;
  private static final long ROW_CHARACTERS = 1L << 30;
  private static final long GRAPH_CHARACTERS = 1L << 26;

  /** Returns the default limits with the given time-out. */
  public static QueryLimits within(Duration timeout) {
    return new QueryLimits(timeout, AT_ONCE, LASTING, ROW_CHARACTERS, GRAPH_CHARACTERS);
  }

  /** Returns limits for one query at a time, which no client waits for. */
  public QueryLimits oneAtATime(Duration otherTimeout) {
    return new QueryLimits(otherTimeout, 1, 1, rowCharacters, graphCharacters);
  }
}
