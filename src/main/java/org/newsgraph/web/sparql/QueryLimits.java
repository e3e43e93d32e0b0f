package org.newsgraph.web.sparql;

import java.time.Duration;

/**
 * What a server gives to queries.
 *
 * @param timeout how long a client waits for an answer, its turn included
 * @param running how many queries run at once
 * @param waiting how many more wait for their turn; further ones are refused
 * @param answer how many characters the terms of an answer's rows may have in all; they may be kept
 *     in a file
 * @param graph how many the terms of an answer that is a graph may have, which is kept in memory
 */
public record QueryLimits(Duration timeout, int running, int waiting, long answer, long graph) {

  private static final int RUNNING = 32;
  private static final int WAITING = 64;
  private static final long ANSWER = 1L << 30;
  private static final long GRAPH = 1L << 26;

  /** The usual ones, with a time-out. */
  public static QueryLimits within(Duration timeout) {
    return new QueryLimits(timeout, RUNNING, WAITING, ANSWER, GRAPH);
  }
}
