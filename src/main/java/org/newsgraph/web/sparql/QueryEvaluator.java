package org.newsgraph.web.sparql;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import org.newsgraph.web.http.HttpException;

/**
 * Runs queries on its own threads, a limited number at once. The caller waits no longer than the
 * time-out, even if the query is in a computation that cannot be stopped; such a query keeps its
 * thread until it is done, and another thread takes its place meanwhile, up to as many again. No
 * thread is ever interrupted, because TDB2 does not survive that.
 *
 * <p>Thread-safe.
 */
public final class QueryEvaluator implements AutoCloseable {

  /** How long a query that notices its time-out itself needs to end. */
  private static final Duration GRACE = Duration.ofMillis(250);

  private static final long CLOSE_SECONDS = 5;
  private static final long IDLE_SECONDS = 30;

  private final QueryLimits limits;
  private final Consumer<Outcome> observer;
  private final ThreadPoolExecutor workers;
  private final FairScheduler scheduler;
  private final Set<RunningQuery> queries = ConcurrentHashMap.newKeySet();

  /** How a query ended. */
  public enum Outcome {
    /** It was answered. */
    ANSWERED,
    /** Its time was over. */
    TIMED_OUT,
    /** Too many ran already, the answer was too large, or memory short. */
    REFUSED,
    /** It was malformed, or something went wrong. */
    FAILED
  }

  /**
   * Something that runs a query.
   *
   * @param <T> what it returns
   */
  @FunctionalInterface
  interface Task<T> {

    /** Runs the query; registers it by {@link RunningQuery#watch}, so that it can be stopped. */
    T run(RunningQuery running);
  }

  /**
   * Creates an evaluator; threads are started as they are needed.
   *
   * @param name what the names of its threads begin with
   * @param observer gets the outcome of each query, from several threads
   */
  public QueryEvaluator(String name, QueryLimits limits, Consumer<Outcome> observer) {
    this(name, limits, observer, FairScheduler.forProcessors(limits.lasting()));
  }

  QueryEvaluator(
      String name, QueryLimits limits, Consumer<Outcome> observer, FairScheduler scheduler) {
    this.limits = limits;
    this.observer = observer;
    this.workers = pool(name, limits);
    this.scheduler = scheduler;
  }

  /** At most as many threads as queries; idle ones end, and none keeps the program alive. */
  private static ThreadPoolExecutor pool(String name, QueryLimits limits) {
    AtomicInteger count = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        limits.atOnce(),
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Returns the limits that hold for its queries. */
  public QueryLimits limits() {
    return limits;
  }

  /** Returns how many queries run now. */
  public int running() {
    return workers.getActiveCount();
  }

  /** Returns how many queries wait for a processor now, since they have lasted for long. */
  public int waiting() {
    return scheduler.waiting();
  }

  /**
   * Runs a task on a thread of this evaluator and waits for its result.
   *
   * @return the result, which must not depend on the task's transaction
   * @throws QueryCancelledException if the time-out passes
   * @throws HttpException if too many run already or the query needs more than its limits
   */
  <T> T evaluate(Task<T> task) {
    Outcome outcome = Outcome.FAILED;
    try {
      T result = await(task);
      outcome = Outcome.ANSWERED;
      return result;
    } catch (QueryCancelledException e) {
      outcome = Outcome.TIMED_OUT;
      throw e;
    } catch (HttpException e) {
      outcome = Outcome.REFUSED;
      throw e;
    } finally {
      observer.accept(outcome);
    }
  }

  private <T> T await(Task<T> task) {
    RunningQuery running = new RunningQuery(scheduler.begin());
    Future<T> result = submit(task, running);
    try {
      return result.get(limits.timeout().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(false);
      running.abandon();
      replaceLostThreads();
      throw new QueryCancelledException();
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException e) {
      running.abandon();
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    }
  }

  private <T> Future<T> submit(Task<T> task, RunningQuery running) {
    try {
      return workers.submit(() -> run(task, running));
    } catch (RejectedExecutionException e) {
      throw QueryErrors.busy();
    }
  }

  private <T> T run(Task<T> task, RunningQuery running) {
    queries.add(running);
    try {
      return task.run(running);
    } catch (RuntimeException e) {
      throw running.reason(e);
    } finally {
      running.finish();
      queries.remove(running);
      replaceLostThreads();
    }
  }

  /** Has as many threads as queries may run, and one for each that nobody waits for any more. */
  private synchronized void replaceLostThreads() {
    int lost = (int) queries.stream().filter(RunningQuery::isAbandoned).count();
    workers.setMaximumPoolSize(limits.atOnce() + Math.min(lost, limits.atOnce()));
  }

  /** Stops, for want of memory, all queries that have been running for longer than that. */
  void stopLongerThan(Duration time) {
    queries.stream().filter(running -> running.hasRun(time)).forEach(RunningQuery::stop);
  }

  private static RuntimeException cause(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof StackOverflowError) {
      return QueryErrors.tooDeep();
    }
    if (cause instanceof OutOfMemoryError) {
      return QueryErrors.noMemory();
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  /** Takes no more queries, stops those that run and waits for them for up to five seconds. */
  @Override
  public void close() {
    workers.shutdown();
    queries.forEach(RunningQuery::stop);
    try {
      workers.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
