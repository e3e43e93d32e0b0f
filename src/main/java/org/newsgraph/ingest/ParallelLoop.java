package org.newsgraph.ingest;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Processes the elements of an iterator with several threads, in no particular order. Only a few
 * elements are taken ahead of the work, so the iterator may be as long as it likes. Threads are
 * never interrupted.
 */
final class ParallelLoop {

  private ParallelLoop() {}

  /**
   * Processes all elements; returns when all is done. The first exception ends the loop as soon as
   * the elements in work are done, and is thrown here.
   *
   * @param threads how many, at least 1
   */
  static <T> void forEach(int threads, Iterator<T> elements, Consumer<T> work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Semaphore room = new Semaphore(2 * threads);
    AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
    try {
      while (failure.get().isEmpty() && elements.hasNext()) {
        T element = elements.next();
        room.acquireUninterruptibly();
        pool.execute(
            () -> {
              try {
                work.accept(element);
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
    failure.get().ifPresent(ParallelLoop::rethrow);
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
