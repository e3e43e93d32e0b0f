package org.newsgraph.ingest;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Does the same with each of many things, several at once. Only a few that wait are in memory; no
 * order is kept. Nothing is interrupted, ever.
 */
final class Workers {

  private final int threads;

  Workers(int threads) {
    this.threads = threads;
  }

  /**
   * Returns when all is done.
   *
   * @param work what is thrown there ends the run as soon as what is in work is done, and is thrown
   *     here
   */
  <T> void forEach(Iterator<T> things, Consumer<T> work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Semaphore room = new Semaphore(2 * threads);
    AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
    try {
      while (failure.get().isEmpty() && things.hasNext()) {
        T thing = things.next();
        room.acquireUninterruptibly();
        pool.execute(
            () -> {
              try {
                work.accept(thing);
              } catch (Throwable e) {
                failure.compareAndSet(Optional.empty(), Optional.of(e));
              } finally {
                room.release();
              }
            });
      }
      room.acquireUninterruptibly(2 * threads);
    } finally {
      pool.shutdown();
    }
    failure.get().ifPresent(Workers::rethrow);
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
