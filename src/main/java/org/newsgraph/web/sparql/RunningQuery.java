package org.newsgraph.web.sparql;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;

/** A piece of work whose client may give up on it at any moment. */
public final class RunningQuery {

  private final long begun = System.nanoTime();
  private final FairScheduler.Turn turn;
  private boolean abandoned;
  private boolean stopped;
  private Optional<QueryExec> query = Optional.empty();

  RunningQuery(FairScheduler.Turn turn) {
    this.turn = turn;
  }

  /**
   * Says whether to go on.
   *
   * @throws QueryCancelledException if nobody waits any more
   */
  public synchronized void check() {
    if (abandoned) {
      throw new QueryCancelledException();
    }
  }

  /**
   * From now on the query is what is stopped when nobody waits any more.
   *
   * @throws QueryCancelledException if nobody does already
   */
  public synchronized QueryExec watch(QueryExec started) {
    check();
    query = Optional.of(started);
    started.getContext().set(FairScheduler.OF_QUERY, turn);
    return started;
  }

  /** Whether it has been going on for longer than that. */
  boolean hasRun(Duration time) {
    return System.nanoTime() - begun > time.toNanos();
  }

  /** Its thread is done with it. */
  void finish() {
    turn.finish();
  }

  /** Stops it though somebody waits. */
  synchronized void stop() {
    stopped = true;
    query.ifPresent(QueryExec::abort);
  }

  /**
   * Why it failed. A query that is cancelled in the midst of a sort, say, fails with what the sort
   * finds gone, so that its exception does not tell.
   */
  synchronized RuntimeException reason(RuntimeException failure) {
    if (stopped) {
      return QueryErrors.noMemory();
    }
    return wasCancelled() ? new QueryCancelledException() : failure;
  }

  /** By its own time-out or by {@link #abandon}. */
  private boolean wasCancelled() {
    return query
        .map(execution -> Context.getCancelSignal(execution.getContext()))
        .map(AtomicBoolean::get)
        .orElse(false);
  }

  synchronized void abandon() {
    abandoned = true;
    query.ifPresent(QueryExec::abort);
  }
}
