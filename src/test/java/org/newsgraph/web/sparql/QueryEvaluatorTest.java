package org.newsgraph.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.sparql.QueryEvaluator.Outcome;

@Timeout(60)
class QueryEvaluatorTest {

  private final DatasetGraph dataset = DatasetGraphFactory.create();
  private final QueryEvaluator evaluator =
      new QueryEvaluator("test", QueryLimits.within(Duration.ofMinutes(1)), outcome -> {});

  private final ExecutorService clients = Executors.newCachedThreadPool();
  private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    evaluator.close();
    clients.shutdown();
  }

  /** Jena closes a sort that is cancelled, and the query fails because it is closed. */
  @Test
  void aFailureOfACancelledQueryIsReportedAsItsCancellation() {
    assertThatThrownBy(
            () ->
                evaluator.evaluate(
                    running -> {
                      try (QueryExec query = running.watch(everything())) {
                        query.abort();
                        throw new AtlasException("SortedDataBag is closed");
                      }
                    }))
        .isInstanceOf(QueryCancelledException.class);
  }

  @Test
  void aFailureOfAQueryThatWasStoppedForItsMemoryIsReportedAsThat() {
    assertThatThrownBy(
            () ->
                evaluator.evaluate(
                    running -> {
                      try (QueryExec query = running.watch(everything())) {
                        evaluator.stopLongerThan(Duration.ZERO);
                        assertThat(query.isClosed()).isFalse();
                        throw new AtlasException("SortedDataBag is closed");
                      }
                    }))
        .isInstanceOf(HttpException.class)
        .hasMessageContaining("more memory than there is");
  }

  @Test
  void aQueryThatNeedsMoreMemoryThanThereIsIsRefused() {
    assertThatThrownBy(() -> evaluator.evaluate(running -> new long[Integer.MAX_VALUE]))
        .isInstanceOf(HttpException.class)
        .hasMessageContaining("more memory than there is");
  }

  @Test
  void anyOtherFailureIsReportedAsItIs() {
    assertThatThrownBy(
            () ->
                evaluator.evaluate(
                    running -> {
                      try (QueryExec query = running.watch(everything())) {
                        assertThat(query.isClosed()).isFalse();
                        throw new AtlasException("a file is broken");
                      }
                    }))
        .hasMessage("a file is broken");
  }

  @Test
  void theClientDoesNotWaitForAQueryThatCannotBeStopped() {
    CountDownLatch never = new CountDownLatch(1);
    try (QueryEvaluator impatient =
        new QueryEvaluator("test", QueryLimits.within(Duration.ZERO), outcomes::add)) {
      assertThatThrownBy(() -> impatient.evaluate(running -> wait(never)))
          .isInstanceOf(QueryCancelledException.class);

      assertThat(impatient.running()).isEqualTo(1);
      assertThat(outcomes).containsExactly(Outcome.TIMED_OUT);
      never.countDown();
    }
  }

  @Test
  void aShortQueryEndsWhileLongOnesThatBeganEarlierRun() throws InterruptedException {
    int number = evaluator.limits().atOnce() - 1;
    CountDownLatch begun = new CountDownLatch(number);
    CountDownLatch mayEnd = new CountDownLatch(1);
    List<CompletableFuture<Boolean>> longOnes =
        Stream.generate(() -> evaluateAsync(begun, mayEnd)).limit(number).toList();
    begun.await();

    assertThat(evaluator.<String>evaluate(running -> "short")).isEqualTo("short");

    assertThat(longOnes).noneMatch(CompletableFuture::isDone);
    mayEnd.countDown();
    longOnes.forEach(CompletableFuture::join);
  }

  @Test
  void aQueryThatFindsAllPlacesTakenIsRefused() throws InterruptedException {
    QueryLimits limits = new QueryLimits(Duration.ofMinutes(1), 1, 1, 10, 10);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (QueryEvaluator small = new QueryEvaluator("test", limits, outcomes::add)) {
      CompletableFuture<Boolean> first = evaluateAsync(small, begun, mayEnd);
      begun.await();

      assertThatThrownBy(() -> small.evaluate(running -> "second"))
          .isInstanceOf(HttpException.class)
          .hasMessageContaining("Too many queries");

      mayEnd.countDown();
      first.join();
      assertThat(outcomes).containsExactly(Outcome.REFUSED, Outcome.ANSWERED);
    }
  }

  private CompletableFuture<Boolean> evaluateAsync(CountDownLatch begun, CountDownLatch mayEnd) {
    return evaluateAsync(evaluator, begun, mayEnd);
  }

  private CompletableFuture<Boolean> evaluateAsync(
      QueryEvaluator on, CountDownLatch begun, CountDownLatch mayEnd) {
    return CompletableFuture.supplyAsync(
        () ->
            on.evaluate(
                running -> {
                  begun.countDown();
                  return wait(mayEnd);
                }),
        clients);
  }

  private static boolean wait(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new AssertionError("a query must not be interrupted", e);
    }
  }

  private QueryExec everything() {
    return QueryExec.dataset(dataset).query("SELECT * { ?s ?p ?o }").build();
  }
}
