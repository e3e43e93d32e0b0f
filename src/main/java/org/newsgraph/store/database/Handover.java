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

/**
 * A bounded queue between the thread that made it and a thread of its own, in batches. A failure of
 * one side ends the other.
 *
 * @param <T> the elements
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
   * Starts the thread.
   *
   * @param name the thread's name
   * @param work takes all elements; its exception is thrown by {@link #put} or {@link #finish}
   */
  Handover(String name, Consumer<Iterator<T>> work) {
    this.work =
        CompletableFuture.runAsync(
            () -> {
              try {
                work.accept(new Elements());
              } finally {
                ended = true;
                queue.clear(); // so that a blocked put returns
              }
            },
            task -> new Thread(task, name).start());
  }

  /** Adds an element; waits while the queue is full. */
  void put(T element) {
    batch.add(element);
    if (batch.size() == BATCH) {
      enqueue(batch);
      batch = new ArrayList<>(BATCH);
    }
  }

  private void enqueue(List<T> elements) {
    if (ended) {
      WriterThread.join(work);
    }
    try {
      queue.put(elements);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the writing thread was interrupted", e);
    }
  }

  /** Ends the sequence; returns when the other thread has taken all of it. */
  void finish() {
    if (!batch.isEmpty()) {
      enqueue(batch);
    }
    enqueue(List.of());
    WriterThread.join(work);
  }

  /** Makes the thread fail if it still runs, and waits for its end. */
  @Override
  public void close() {
    if (!ended) {
      abandoned = true;
      queue.clear();
      queue.offer(List.of()); // fits now, and wakes the thread
    }
    work.exceptionally(failure -> null).join();
  }

  /** The elements, read by the other thread. */
  private final class Elements implements Iterator<T> {

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
        List<T> taken = queue.take();
        if (abandoned) {
          throw new CancellationException();
        }
        return taken;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("a loading thread was interrupted", e);
      }
    }
  }
}
