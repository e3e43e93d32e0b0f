package org.newsgraph.web.sparql;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;

/**
 * A query that runs, or is about to, and can be stopped from another thread. It is stopped by
 * Jena's cancel signal and never by an interrupt, which TDB2 does not survive. Thread-safe.
 */
final class RunningQuery {

  private final long begun = System.nanoTime();
  private final FairScheduler.Slices slices;
  private boolean abandoned;
  private boolean stopped;
  private Optional<QueryExec> query = Optional.empty();

  RunningQuery(FairScheduler.Slices slices) {
    this.slices = slices;
  }

  /**
   * Returns if the client still waits; to be called between expensive steps.
   *
   * @throws QueryCancelledException if it does not
   */
  synchronized void check() {
    if (abandoned) {
      throw new QueryCancelledException();
    }
  }

  /**
   * Registers the execution that {@link #abandon} and {@link #stop} are to abort, and puts it under
   * the scheduler.
   *
   * @return the execution
   * @throws QueryCancelledException if the client does not wait any more
   */
  synchronized QueryExec watch(QueryExec execution) {
    check();
    query = Optional.of(execution);
    execution.getContext().set(FairScheduler.SLICES, slices);
    return execution;
  }

  /** Waits until long work may be begun that cannot yield to other queries. */
  void beginLongWork() {
    slices.beginLongWork();
  }

  /** Returns whether it has been running for longer than that. */
  boolean hasRun(Duration time) {
    return System.nanoTime() - begun > time.toNanos();
  }

  /** Returns whether its client does not wait any more. */
  synchronized boolean isAbandoned() {
    return abandoned;
  }

  /** Gives back what the scheduler lent; to be called by the thread that ran it. */
  void finish() {
    slices.release();
  }

  /** Aborts it for want of memory, though its client waits. */
  synchronized void stop() {
    stopped = true;
    query.ifPresent(QueryExec::abort);
  }

  /** Aborts it because its client does not wait any more. */
  synchronized void abandon() {
    abandoned = true;
    query.ifPresent(QueryExec::abort);
  }

  /**
   * Returns the reason for a failure. A query that is cancelled in the midst of a sort, for
   * example, fails because the sort's buffer is closed, so its own exception does not say that it
   * was cancelled.
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
}
