package org.newsgraph.web.sparql;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.newsgraph.web.http.HttpException;

/**
 * Time slices for long queries. A query runs freely for its first moments; after that it needs one
 * of as many permits as there are processors, and gives it back after each slice. So queries that
 * end soon do not share the processors with all that do not. The wait for a permit is bounded,
 * since its holder may be in a computation that does not reach {@link #yieldIfDue}. Of queries that
 * last beyond their first moments there is a limited number; others are refused then, so that long
 * ones never take all places.
 *
 * <p>Thread-safe.
 */
final class FairScheduler {

  /** The key of a query's {@link Slices} in its context. */
  static final Symbol SLICES = Symbol.create("https://w3id.org/newsgraph/arq#slices");

  private static final Settings DEFAULTS =
      new Settings(Duration.ofMillis(300), Duration.ofMillis(50), Duration.ofSeconds(2));

  private final Settings settings;
  private final Semaphore lasting;
  private final Semaphore permits;
  private final LongSupplier nanoTime;

  /**
   * The lengths of time.
   *
   * @param free how long a query runs before it needs a permit
   * @param slice how long it keeps a permit when others wait
   * @param maxWait how long it waits for a permit before it goes on without one
   */
  record Settings(Duration free, Duration slice, Duration maxWait) {}

  /**
   * Creates a scheduler.
   *
   * @param lasting how many queries may last beyond their first moments at once
   * @param permits how many of these run at once
   * @param nanoTime as {@link System#nanoTime}
   */
  FairScheduler(int lasting, int permits, Settings settings, LongSupplier nanoTime) {
    this.lasting = new Semaphore(lasting);
    this.permits = new Semaphore(permits, true);
    this.settings = settings;
    this.nanoTime = nanoTime;
  }

  /** Returns a scheduler with a permit for each processor. */
  static FairScheduler forProcessors(int lasting) {
    return new FairScheduler(
        lasting, Runtime.getRuntime().availableProcessors(), DEFAULTS, System::nanoTime);
  }

  /**
   * If the slice of the query that has this context is over, waits for the next one; does nothing
   * for a query that no scheduler has begun.
   *
   * @throws HttpException if the query has had its first moments and too many others last already
   */
  static void yieldIfDue(Context context) {
    if (context.get(SLICES) instanceof Slices slices) {
      slices.yieldIfDue();
    }
  }

  /** Returns the slices of a query that starts now. */
  Slices begin() {
    return new Slices();
  }

  /** Returns how many queries wait for a permit now. */
  int waiting() {
    return permits.getQueueLength();
  }

  /** The time slices of one query. Not thread-safe: for the thread that runs the query. */
  final class Slices {

    private long end = nanoTime.getAsLong() + settings.free().toNanos();
    private boolean lasts;
    private boolean holdsPermit;

    private Slices() {}

    /**
     * If the current slice is over, gives the permit back and waits for the next one.
     *
     * @throws HttpException if the first one is over and too many others last already
     */
    void yieldIfDue() {
      if (nanoTime.getAsLong() - end > 0) {
        requirePlace();
        releasePermit();
        holdsPermit = acquire();
        end = nanoTime.getAsLong() + settings.slice().toNanos();
      }
    }

    private boolean acquire() {
      try {
        return permits.tryAcquire(settings.maxWait().toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    /** Ends the first moments, before work that will be long and cannot yield meanwhile. */
    void beginLongWork() {
      end = nanoTime.getAsLong() - 1;
      yieldIfDue();
    }

    private void requirePlace() {
      if (!lasts && !lasting.tryAcquire()) {
        throw QueryErrors.busy();
      }
      lasts = true;
    }

    /** Gives back what the query holds; to be called when it ends. */
    void release() {
      releasePermit();
      if (lasts) {
        lasts = false;
        lasting.release();
      }
    }

    private void releasePermit() {
      if (holdsPermit) {
        holdsPermit = false;
        permits.release();
      }
    }
  }
}
