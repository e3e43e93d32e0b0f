package org.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Checks time-outs by the order of answers, not by the clock, so that the speed of the machine does
 * not matter: a query that is hard to stop has to be answered before a few endless queries that are
 * easy to stop, asked one after the other, have all run into theirs.
 */
public final class TimeOuts {

  /**
   * How many time-outs a query that is hard to stop may take; the server grants it one and a bit.
   */
  private static final int MAX_TIME_OUTS = 3;

  /** Checks its cancel signal at each row. */
  private static final String EASY_TO_STOP =
      "SELECT (COUNT(*) AS ?n) { VALUES ?x { %s } VALUES ?y { %1$s } VALUES ?z { %1$s } }"
          .formatted("1 ".repeat(2000));

  private TimeOuts() {}

  /**
   * Fails unless the answer to a query comes in time.
   *
   * @param server sends a query and completes with the response
   * @return the response
   */
  public static HttpResponse<String> answerInTime(
      String query, Function<String, CompletableFuture<HttpResponse<String>>> server) {
    CompletableFuture<HttpResponse<String>> answer = server.apply(query);
    for (int i = 0; i < MAX_TIME_OUTS && !answer.isDone(); i++) {
      HttpResponse<String> timedOut = server.apply(EASY_TO_STOP).join();
      assertThat(timedOut.statusCode()).as(timedOut.body()).isEqualTo(503);
    }
    assertThat(answer).as("answered within %d time-outs: %s", MAX_TIME_OUTS, query).isDone();
    return answer.join();
  }
}
