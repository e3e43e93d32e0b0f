package org.newsgraph.serve.sparql;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryCancelledException;
import org.newsgraph.serve.http.HttpException;

/**
 * Runs queries on threads of its own, so many at once. Who asks waits for the time-out and not
 * longer, even if the query is at something that cannot be stopped; such a one keeps its thread
 * until it is done. No thread is interrupted, since the store does not survive that.
 *
 * <p>Safe for use by several threads at once.
 */
public final class Evaluator implements AutoCloseable {

  /** What a query that sees its time-out itself needs to end. */
  private static final Duration GRACE = Duration.ofMillis(250);

  private static final long IDLE_SECONDS = 60;

  private final Limits limits;
  private final ThreadPoolExecutor workers;

  /** Begins with no threads. */
  public Evaluator(Limits limits) {
    this.limits = limits;
    AtomicInteger count = new AtomicInteger();
    this.workers =
        new ThreadPoolExecutor(
            limits.running(),
            limits.running(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(limits.waiting()),
            work -> {
              Thread thread = new Thread(work, "newsgraph-query-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    workers.allowCoreThreadTimeOut(true);
  }

  /** What it may give. */
  public Limits limits() {
    return limits;
  }

  /** How many queries run now. */
  public int running() {
    return workers.getActiveCount();
  }

  /** How many queries wait for their turn now. */
  public int waiting() {
    return workers.getQueue().size();
  }

  /** A piece of work that runs a query. */
  @FunctionalInterface
  public interface Work<T> {

    /** Does it; tells {@code running} of the query so that it can be stopped. */
    T run(Running running);
  }

  /**
   * Does a piece of work and waits for it.
   *
   * @return what must not need the transaction of the work
   * @throws QueryCancelledException if that takes too long
   * @throws HttpException if there is no room for it, or it asks too much
   */
  public <T> T evaluate(Work<T> work) {
    Running running = new Running();
    Future<T> answer = submit(work, running);
    try {
      return answer.get(limits.timeout().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(false);
      running.abandon();
      throw new QueryCancelledException();
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException e) {
      running.abandon();
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    }
  }

  private <T> Future<T> submit(Work<T> work, Running running) {
    try {
      return workers.submit(() -> work.run(running));
    } catch (RejectedExecutionException e) {
      throw Refusals.busy();
    }
  }

  private static RuntimeException cause(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof StackOverflowError) {
      return Refusals.tooDeep();
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  /** Takes no more queries; those that run are let end. */
  @Override
  public void close() {
    workers.shutdown();
  }
}
