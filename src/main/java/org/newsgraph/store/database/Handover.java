package org.newsgraph.store.database;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.newsgraph.store.file.Futures;

/**
 * Hands things on to a thread of its own, in batches, and waits while that has enough to do. Where
 * one side fails the other ends too.
 *
 * @param <T> the things
 */
final class Handover<T> implements Closeable {

  private static final int BATCH = 10_000;
  private static final int BATCHES = 10;

  private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(BATCHES);
  private final CompletableFuture<Void> work;
  private volatile boolean ended;
  private volatile boolean abandoned;
  private List<T> batch = new ArrayList<>(BATCH);

  /**
   * Begins.
   *
   * @param name of the thread
   * @param work takes all things; an exception is thrown where things are given
   */
  Handover(String name, Consumer<Iterator<T>> work) {
    this.work =
        CompletableFuture.runAsync(
            () -> {
              try {
                work.accept(new Things());
              } finally {
                ended = true;
                queue.clear(); // which lets in who waits for room
              }
            },
            task -> new Thread(task, name).start());
  }

  /** Gives one thing. */
  void give(T thing) {
    batch.add(thing);
    if (batch.size() == BATCH) {
      pass(batch);
      batch = new ArrayList<>(BATCH);
    }
  }

  private void pass(List<T> things) {
    if (ended) {
      Futures.join(work);
    }
    try {
      queue.put(things);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the writing thread was interrupted", e);
    }
  }

  /** There is nothing more to give; returns when all is taken. */
  void finish() {
    if (!batch.isEmpty()) {
      pass(batch);
    }
    pass(List.of());
    Futures.join(work);
  }

  /** Ends the thread, and waits for that, if it has not come to its end yet. */
  @Override
  public void close() {
    if (!ended) {
      abandoned = true;
      queue.clear();
      queue.offer(List.of()); // for which there is room now
    }
    work.exceptionally(failure -> null).join();
  }

  /** What was given, on the other side. */
  private final class Things implements Iterator<T> {

    private Iterator<T> current = List.<T>of().iterator();
    private boolean more = true;

    @Override
    public boolean hasNext() {
      if (more && !current.hasNext()) {
        current = take().iterator();
        more = current.hasNext();
      }
      return more;
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return current.next();
    }

    private List<T> take() {
      try {
        List<T> things = queue.take();
        if (abandoned) {
          throw new CancellationException();
        }
        return things;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("a loading thread was interrupted", e);
      }
    }
  }
}
