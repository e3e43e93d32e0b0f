package org.newsgraph.web.sparql;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.util.Symbol;

/**
 * Lets queries that have run for a while go on in turns, as many at once as there are processors,
 * so that those that are done soon do not share the processors with all of them. Nobody is waited
 * for without end: a query may be at something that it cannot be stopped at.
 *
 * <p>Safe for use by several threads at once.
 */
final class FairScheduler {

  /** Where the context of a query has its {@link Turn}. */
  static final Symbol OF_QUERY = Symbol.create("https://w3id.org/newsgraph/arq#turn");

  private static final Lengths USUAL =
      new Lengths(Duration.ofMillis(300), Duration.ofMillis(100), Duration.ofSeconds(2));

  private final Lengths lengths;
  private final Semaphore free;

  /**
   * How long things last.
   *
   * @param unasked what a query has before it takes turns
   * @param turn after which others get theirs
   * @param patience with those who do not end theirs
   */
  record Lengths(Duration unasked, Duration turn, Duration patience) {}

  FairScheduler(int atOnce, Lengths lengths) {
    this.free = new Semaphore(atOnce, true);
    this.lengths = lengths;
  }

  /** As many at once as there are processors. */
  static FairScheduler ofProcessors() {
    return new FairScheduler(Runtime.getRuntime().availableProcessors(), USUAL);
  }

  /** Of a query that begins. */
  Turn begin() {
    return new Turn();
  }

  /** What one query has of it; for the one thread that runs the query. */
  final class Turn {

    private long end = System.nanoTime() + lengths.unasked().toNanos();
    private boolean taken;

    private Turn() {}

    /** The query does a little more; waits if it is the turn of others. */
    void step() {
      if (System.nanoTime() - end > 0) {
        finish();
        taken = isMine();
        end = System.nanoTime() + lengths.turn().toNanos();
      }
    }

    private boolean isMine() {
      try {
        return free.tryAcquire(lengths.patience().toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    /** The query is done, or lets others go on. */
    void finish() {
      if (taken) {
        taken = false;
        free.release();
      }
    }
  }
}
