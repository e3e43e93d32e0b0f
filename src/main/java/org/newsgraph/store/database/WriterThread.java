package org.newsgraph.store.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.commons.io.function.IOSupplier;

/**
 * The only thread that writes to a store. It is never interrupted, even if its caller is: an
 * interrupt during a commit makes TDB2 wait for its writer's lock for ever.
 */
public final class WriterThread implements AutoCloseable {

  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "newsgraph-writer"));

  /** Starts no thread before there is work. */
  public WriterThread() {}

  /**
   * Runs the work on the thread and waits for its result, without end if the caller is interrupted.
   * Throws what the work throws.
   */
  public <T> T call(Supplier<T> work) {
    return join(CompletableFuture.supplyAsync(work, executor));
  }

  /** Like {@link #call}, for work that reads or writes files. */
  public <T> T callIo(IOSupplier<T> work) throws IOException {
    try {
      return call(work::getUnchecked);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Waits for work of another thread, without end if the caller is interrupted. Throws what the
   * work threw, not wrapped.
   */
  static <T> T join(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Waits for the work at hand and ends the thread. */
  @Override
  public void close() {
    call(() -> true);
    executor.shutdown();
  }
}
