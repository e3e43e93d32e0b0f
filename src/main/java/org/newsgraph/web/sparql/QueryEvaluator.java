package org.newsgraph.web.sparql;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import org.newsgraph.web.http.HttpException;

/**
 * Runs queries on threads of its own, so many at once. Who asks waits for the time-out and not
 * longer, even if the query is at something that cannot be stopped; such a one keeps its thread
 * until it is done. No thread is interrupted, since the store does not survive that.
 *
 * <p>Safe for use by several threads at once.
 */
public final class QueryEvaluator implements AutoCloseable {

  /** What a query that sees its time-out itself needs to end. */
  private static final Duration GRACE = Duration.ofMillis(250);

  /** What a query that was stopped is waited for. */
  private static final long END_SECONDS = 5;

  private final QueryLimits limits;
  private final Consumer<QueryOutcome> observer;
  private final ThreadPoolExecutor workers;
  private final FairScheduler turns = FairScheduler.ofProcessors();
  private final Set<RunningQuery> all = ConcurrentHashMap.newKeySet();

  /**
   * Begins with no threads.
   *
   * @param observer hears what became of each query, from several threads
   */
  public QueryEvaluator(QueryLimits limits, Consumer<QueryOutcome> observer) {
    this.limits = limits;
    this.observer = observer;
    this.workers = QueryThreads.pool(limits);
  }

  /** What it may give. */
  public QueryLimits limits() {
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

  /**
   * Does a piece of work and waits for it.
   *
   * @return what must not need the transaction of the work
   * @throws QueryCancelledException if that takes too long
   * @throws HttpException if there is no room for it, or it asks too much
   */
  public <T> T evaluate(Work<T> work) {
    QueryOutcome outcome = QueryOutcome.FAILED;
    try {
      T answer = await(work);
      outcome = QueryOutcome.ANSWERED;
      return answer;
    } catch (QueryCancelledException e) {
      outcome = QueryOutcome.TIMED_OUT;
      throw e;
    } catch (HttpException e) {
      outcome = QueryOutcome.REFUSED;
      throw e;
    } finally {
      observer.accept(outcome);
    }
  }

  private <T> T await(Work<T> work) {
    RunningQuery running = new RunningQuery(turns.begin());
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

  private <T> Future<T> submit(Work<T> work, RunningQuery running) {
    try {
      return workers.submit(() -> run(work, running));
    } catch (RejectedExecutionException e) {
      throw QueryErrors.busy();
    }
  }

  private <T> T run(Work<T> work, RunningQuery running) {
    all.add(running);
    try {
      return work.run(running);
    } catch (RuntimeException e) {
      throw running.reason(e);
    } finally {
      running.finish();
      all.remove(running);
    }
  }

  /** Stops all queries that have run for longer, for want of memory. */
  void stopLongerThan(Duration time) {
    all.stream().filter(running -> running.hasRun(time)).forEach(RunningQuery::stop);
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

  /** Takes no more queries, stops those that run, and waits a little for their end. */
  @Override
  public void close() {
    workers.shutdown();
    all.forEach(RunningQuery::stop);
    try {
      workers.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
