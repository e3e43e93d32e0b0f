package org.newsgraph.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.newsgraph.web.api.AnswerCache.Question;
import org.newsgraph.web.api.AnswerCache.Rows;
import org.newsgraph.web.http.HttpException;

class AnswerCacheTest {

  private static final Question MAP = new Question("map", Map.of(), "state 1");

  private final AnswerCache answers = new AnswerCache(Duration.ofSeconds(10));
  private final AtomicInteger found = new AtomicInteger();

  private Rows find(int rows) {
    found.incrementAndGet();
    return new Rows(List.of(Var.alloc("name")), Collections.nCopies(rows, BindingFactory.empty()));
  }

  @Test
  void whatWasAskedBeforeIsNotComputedAgain() throws IOException {
    answers.of(MAP, () -> find(3));

    assertThat(answers.of(MAP, () -> find(3)).rows()).hasSize(3);
    assertThat(found).hasValue(1);
  }

  @Test
  void otherValuesAndOtherGraphsHaveAnswersOfTheirOwn() throws IOException {
    answers.of(MAP, () -> find(1));
    answers.of(new Question("map", Map.of("country", "UA"), "state 1"), () -> find(1));
    answers.of(new Question("map", Map.of(), "state 2"), () -> find(1));

    assertThat(found).hasValue(3);
  }

  @Test
  void whoAsksMeanwhileWaitsForTheSameAnswer() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    CompletableFuture<Rows> first =
        CompletableFuture.supplyAsync(
            () ->
                of(
                    () -> {
                      asked.countDown();
                      await(mayGoOn);
                      return find(2);
                    }));
    asked.await();
    CompletableFuture<Rows> second = CompletableFuture.supplyAsync(() -> of(() -> find(9)));
    mayGoOn.countDown();

    assertThat(second.get()).isSameAs(first.get());
    assertThat(found).hasValue(1);
  }

  @Test
  void whoHasWaitedLongEnoughIsToldToComeAgain() throws Exception {
    AnswerCache impatient = new AnswerCache(Duration.ofMillis(50));
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    CompletableFuture<Rows> first =
        CompletableFuture.supplyAsync(
            () ->
                of(
                    impatient,
                    () -> {
                      asked.countDown();
                      await(mayGoOn);
                      return find(2);
                    }));
    asked.await();

    assertThatThrownBy(() -> impatient.of(MAP, () -> find(9)))
        .isInstanceOfSatisfying(
            HttpException.class, refusal -> assertThat(refusal.status()).isEqualTo(503))
        .hasMessageContaining("Try again in a minute");
    mayGoOn.countDown();
    assertThat(first.get().rows()).hasSize(2);
  }

  private Rows of(AnswerCache.Finding finding) {
    return of(answers, finding);
  }

  private static Rows of(AnswerCache answers, AnswerCache.Finding finding) {
    try {
      return answers.of(MAP, finding);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatFailedIsTriedAgain() throws IOException {
    assertThatThrownBy(
            () ->
                answers.of(
                    MAP,
                    () -> {
                      throw new IllegalStateException("took too long");
                    }))
        .hasMessage("took too long");

    assertThat(answers.of(MAP, () -> find(1)).rows()).hasSize(1);
  }

  @Test
  void theAnswersThatNobodyAskedForLongestGo() throws IOException {
    for (int i = 0; i < 30; i++) {
      answers.of(new Question("map", Map.of("n", "" + i), "state 1"), () -> find(AnswerCache.KEPT));
    }
    found.set(0);

    answers.of(new Question("map", Map.of("n", "29"), "state 1"), () -> find(1));
    assertThat(found).hasValue(0);
    answers.of(new Question("map", Map.of("n", "0"), "state 1"), () -> find(1));
    assertThat(found).hasValue(1);
  }

  @Test
  void aPageIsAPartOfTheRowsAsFarAsThereAreAny() {
    assertThat(find(10).between(8, 30)).toIterable().hasSize(2);
    assertThat(find(10).between(20, 30)).toIterable().isEmpty();
  }
}
