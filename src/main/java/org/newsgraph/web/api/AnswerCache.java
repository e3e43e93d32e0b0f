package org.newsgraph.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.newsgraph.web.http.HttpException;

/**
 * The beginnings of the last answers, of the graph as it is now. A page and the figure on it, one
 * page and the next, and many readers at once ask the same: it is computed once, and who asks
 * meanwhile waits. Safe for use by several threads.
 */
final class AnswerCache {

  /** How many rows of an answer are kept: as many as the largest figure draws, and a page more. */
  static final int KEPT = 6_000;

  /** How many rows are kept of all answers. */
  private static final int MOST = 100_000;

  private final Map<Question, CompletableFuture<Rows>> known = new LinkedHashMap<>(16, 0.75f, true);
  private final Duration patience;
  private int size;

  /**
   * Of nothing yet.
   *
   * @param patience how long somebody waits for what somebody else finds
   */
  AnswerCache(Duration patience) {
    this.patience = patience;
  }

  /**
   * What was asked, of which graph.
   *
   * @param query its name
   * @param values of its parameters
   * @param state the digest of the graph
   */
  record Question(String query, Map<String, String> values, String state) {}

  /** The first rows of an answer, at most {@link #KEPT}. */
  record Rows(List<Var> columns, List<Binding> rows) {

    /** Copies the lists. */
    Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** Those from one to before another, as far as there are any; to be read once. */
    RowSet between(int from, int to) {
      int first = Math.min(from, rows.size());
      return RowSetStream.create(
          columns, rows.subList(first, Math.min(to, rows.size())).iterator());
    }

    /** Reads rows so that they outlast their transaction. */
    static Rows read(RowSet answer) {
      List<Binding> rows = new ArrayList<>();
      while (rows.size() < KEPT && answer.hasNext()) {
        rows.add(answer.next().detach());
      }
      return new Rows(answer.getResultVars(), rows);
    }
  }

  /** What finds an answer. */
  @FunctionalInterface
  interface Finding {
    Rows find() throws IOException;
  }

  /**
   * The answer to a question.
   *
   * @param finding is asked if it is not known; what it throws, all that wait get
   * @throws HttpException 503 if somebody else has not found it after a while
   */
  Rows of(Question question, Finding finding) throws IOException {
    CompletableFuture<Rows> mine = new CompletableFuture<>();
    Optional<CompletableFuture<Rows>> others = claim(question, mine);
    if (others.isPresent()) {
      return wait(others.get());
    }
    try {
      Rows rows = finding.find();
      mine.complete(rows);
      keep(question, rows);
      return rows;
    } catch (IOException | RuntimeException e) {
      forget(question);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private Rows wait(CompletableFuture<Rows> answer) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException reason
          ? reason
          : new IllegalStateException(e.getCause());
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

  /** The answer that somebody finds or has found; empty if it is now for the asker to find. */
  private synchronized Optional<CompletableFuture<Rows>> claim(
      Question question, CompletableFuture<Rows> mine) {
    CompletableFuture<Rows> others = known.get(question);
    if (others == null) {
      known.put(question, mine);
    }
    return Optional.ofNullable(others);
  }

  private synchronized void forget(Question question) {
    known.remove(question);
  }

  /** Lets the answers go that nobody asked for longest. */
  private synchronized void keep(Question question, Rows rows) {
    size += rows.rows().size();
    Iterator<Map.Entry<Question, CompletableFuture<Rows>>> oldest = known.entrySet().iterator();
    while (size > MOST && oldest.hasNext()) {
      Map.Entry<Question, CompletableFuture<Rows>> entry = oldest.next();
      if (entry.getValue().isDone() && !entry.getKey().equals(question)) {
        size -= entry.getValue().join().rows().size();
        oldest.remove();
      }
    }
  }
}
