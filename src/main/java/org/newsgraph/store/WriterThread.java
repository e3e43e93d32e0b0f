package org.newsgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.newsgraph.store.file.DiskWork;
import org.newsgraph.store.file.Futures;

/**
 * The one thread that writes to a store. It is never interrupted, also when who waits for it is: an
 * interrupt in a TDB2 commit locks the database for good.
 */
final class WriterThread implements AutoCloseable {

  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "newsgraph-writer"));

  /** Does the work on the thread and waits for it, however often the caller is interrupted. */
  <T> T call(Supplier<T> work) {
    return Futures.join(CompletableFuture.supplyAsync(work, executor));
  }

  /** As {@link #call}, with work that fails where the disk does. */
  <T> T work(DiskWork<T> work) throws IOException {
    try {
      return call(
          () -> {
            try {
              return work.done();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Lets the work in hand end; no more can be given. */
  @Override
  public void close() {
    call(() -> true);
    executor.shutdown();
  }
}
