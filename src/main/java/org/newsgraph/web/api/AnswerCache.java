package org.newsgraph.web.api;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.newsgraph.web.http.HttpException;

/**
 * Caches the first rows of the answers to saved queries, since a page and the figure on it, one
 * page and the next, and many readers at once ask the same. An answer is computed once, by the
 * thread that asks first; others that ask meanwhile wait for it. Failures are not cached.
 * Thread-safe.
 */
final class AnswerCache {

  /**
   * How many rows of an answer are cached: as many as the largest figure draws, and a page more.
   */
  static final int MAX_ROWS_OF_ANSWER = 6_000;

  private static final int MAX_ROWS = 100_000;

  private final Duration maxWait;

  /** The caller's thread tidies up too: the work is small, and no thread outlives the server. */
  private final AsyncCache<Key, Outcome> answers =
      Caffeine.newBuilder()
          .maximumWeight(MAX_ROWS)
          .weigher((Key key, Outcome outcome) -> outcome.weight())
          .executor(Runnable::run)
          .buildAsync();

  /**
   * Creates an empty cache.
   *
   * @param maxWait how long a thread waits for an answer that another computes
   */
  AnswerCache(Duration maxWait) {
    this.maxWait = maxWait;
  }

  /**
   * What an answer depends on.
   *
   * @param query the name of the query
   * @param values of its parameters, by their names
   * @param digest of the graph
   */
  record Key(String query, Map<String, String> values, String digest) {}

  /** What a computation comes to. */
  private sealed interface Outcome permits Rows, Failure {

    int weight();
  }

  /** A value, not an exceptional completion: the cache's library would log each with its trace. */
  private record Failure(Throwable reason) implements Outcome {

    @Override
    public int weight() {
      return 1;
    }
  }

  /** The first rows of an answer, at most {@link #MAX_ROWS_OF_ANSWER}. */
  record Rows(List<Var> columns, List<Binding> rows) implements Outcome {

    /** Copies the lists. */
    Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    @Override
    public int weight() {
      return 1 + rows.size();
    }

    /** Reads rows and detaches them from their transaction. */
    static Rows read(RowSet answer) {
      List<Binding> rows = new ArrayList<>();
      while (rows.size() < MAX_ROWS_OF_ANSWER && answer.hasNext()) {
        rows.add(answer.next().detach());
      }
      return new Rows(answer.getResultVars(), rows);
    }

    /** Returns the rows {@code from} ≤ index &lt; {@code to} that exist, to be iterated once. */
    RowSet between(int from, int to) {
      int first = Math.min(from, rows.size());
      return RowSetStream.create(
          columns, rows.subList(first, Math.min(to, rows.size())).iterator());
    }
  }

  /**
   * Returns an answer from the cache, or computes it.
   *
   * @param computation runs on this thread if no other thread computes the answer; an exception of
   *     it reaches all that wait
   * @throws HttpException 503 if another thread does not complete the answer in time
   */
  Rows get(Key key, Supplier<Rows> computation) {
    CompletableFuture<Outcome> own = new CompletableFuture<>();
    CompletableFuture<Outcome> others = answers.asMap().putIfAbsent(key, own);
    return others == null ? compute(key, computation, own) : await(others);
  }

  private Rows compute(Key key, Supplier<Rows> computation, CompletableFuture<Outcome> result) {
    try {
      Rows rows = computation.get();
      result.complete(rows);
      return rows;
    } catch (RuntimeException | Error e) {
      answers.asMap().remove(key, result);
      result.complete(new Failure(e));
      throw e;
    }
  }

  private Rows await(CompletableFuture<Outcome> answer) {
    try {
      Outcome outcome = answer.get(maxWait.toMillis(), TimeUnit.MILLISECONDS);
      if (outcome instanceof Failure failure) {
        throw failure.reason() instanceof RuntimeException reason
            ? reason
            : new IllegalStateException(failure.reason());
      }
      return (Rows) outcome;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new HttpException(
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "This is being worked out for the first time since the graph has changed. Try again in a"
              + " minute.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    }
  }

  /** Returns how many answers are cached or being computed. */
  long size() {
    answers.synchronous().cleanUp();
    return answers.synchronous().estimatedSize();
  }
}
