package org.newsgraph.serve.sparql;

import java.time.Duration;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;

/** A piece of work whose client may give up on it at any moment. */
public final class Running {

  private final long begun = System.nanoTime();
  private boolean abandoned;
  private boolean stopped;
  private Optional<QueryExec> query = Optional.empty();

  Running() {}

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
    return started;
  }

  /** Whether it has been going on for longer than that. */
  boolean hasRun(Duration time) {
    return System.nanoTime() - begun > time.toNanos();
  }

  /** Stops it though somebody waits. */
  synchronized void stop() {
    stopped = true;
    query.ifPresent(QueryExec::abort);
  }

  /** Whether it was stopped though somebody waited. */
  synchronized boolean wasStopped() {
    return stopped;
  }

  synchronized void abandon() {
    abandoned = true;
    query.ifPresent(QueryExec::abort);
  }
}
