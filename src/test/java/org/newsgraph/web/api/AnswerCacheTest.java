package org.newsgraph.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.newsgraph.web.http.HttpException;

class AnswerCacheTest {

  private static final AnswerCache.Key MAP = new AnswerCache.Key("map", Map.of(), "digest 1");

  private final AnswerCache cache = new AnswerCache(Duration.ofMinutes(1));
  private final AtomicInteger computed = new AtomicInteger();

  private AnswerCache.Rows rows(int number) {
    computed.incrementAndGet();
    return new AnswerCache.Rows(
        List.of(Var.alloc("name")), Collections.nCopies(number, BindingFactory.empty()));
  }

  @Test
  void anAnswerIsComputedOnce() {
    cache.get(MAP, () -> rows(3));

    assertThat(cache.get(MAP, () -> rows(3)).rows()).hasSize(3);
    assertThat(computed).hasValue(1);
  }

  @Test
  void aFailureReachesWhoAskedIsNotCachedAndNotLogged() {
    List<LogRecord> logged = new ArrayList<>();
    Logger library = Logger.getLogger("com.github.benmanes.caffeine.cache");
    Handler handler = new ListHandler(logged);
    library.addHandler(handler);

    assertThatThrownBy(
            () ->
                cache.get(
                    MAP,
                    () -> {
                      throw new HttpException(503, "no memory");
                    }))
        .hasMessage("no memory");

    library.removeHandler(handler);
    assertThat(logged).isEmpty();
    assertThat(cache.get(MAP, () -> rows(3)).rows()).hasSize(3);
  }

  private static final class ListHandler extends Handler {

    private final List<LogRecord> records;

    ListHandler(List<LogRecord> records) {
      this.records = records;
    }

    @Override
    public void publish(LogRecord entry) {
      records.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void otherValuesAndOtherGraphsHaveAnswersOfTheirOwn() {
    cache.get(MAP, () -> rows(1));
    cache.get(new AnswerCache.Key("map", Map.of("country", "UA"), "digest 1"), () -> rows(1));
    cache.get(new AnswerCache.Key("map", Map.of(), "digest 2"), () -> rows(1));

    assertThat(computed).hasValue(3);
  }

  @Test
  void aThreadThatAsksMeanwhileWaitsForTheSameAnswer() throws Exception {
    Computation first = new Computation(cache, 2);
    CompletableFuture<AnswerCache.Rows> second =
        CompletableFuture.supplyAsync(() -> cache.get(MAP, () -> rows(9)));
    first.finish();

    assertThat(second.get()).isSameAs(first.answer.get());
    assertThat(computed).hasValue(1);
  }

  @Test
  void aThreadThatHasWaitedLongEnoughGets503() throws Exception {
    AnswerCache impatient = new AnswerCache(Duration.ZERO);
    Computation first = new Computation(impatient, 2);

    assertThatThrownBy(() -> impatient.get(MAP, () -> rows(9)))
        .isInstanceOfSatisfying(
            HttpException.class, refusal -> assertThat(refusal.status()).isEqualTo(503))
        .hasMessageContaining("Try again in a minute");
    first.finish();
    assertThat(first.answer.get().rows()).hasSize(2);
  }

  /** A computation that has begun on another thread and ends when it is told to. */
  private final class Computation {

    private final CountDownLatch mayFinish = new CountDownLatch(1);
    private final CompletableFuture<AnswerCache.Rows> answer;

    Computation(AnswerCache cache, int number) throws InterruptedException {
      CountDownLatch begun = new CountDownLatch(1);
      answer =
          CompletableFuture.supplyAsync(
              () ->
                  cache.get(
                      MAP,
                      () -> {
                        begun.countDown();
                        await(mayFinish);
                        return rows(number);
                      }));
      begun.await();
    }

    void finish() {
      mayFinish.countDown();
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void aFailureIsNotCached() {
    assertThatThrownBy(
            () ->
                cache.get(
                    MAP,
                    () -> {
                      throw new IllegalStateException("took too long");
                    }))
        .hasMessage("took too long");

    assertThat(cache.get(MAP, () -> rows(1)).rows()).hasSize(1);
  }

  @Test
  void anErrorLeavesNobodyWaiting() {
    assertThatThrownBy(
            () ->
                cache.get(
                    MAP,
                    () -> {
                      throw new OutOfMemoryError("invented");
                    }))
        .isInstanceOf(OutOfMemoryError.class);

    assertThat(cache.get(MAP, () -> rows(1)).rows()).hasSize(1);
  }

  @Test
  void noMoreThanAHundredThousandRowsAreCached() {
    for (int i = 0; i < 30; i++) {
      AnswerCache.Key key = new AnswerCache.Key("map", Map.of("n", "" + i), "digest 1");
      cache.get(key, () -> rows(AnswerCache.MAX_ROWS_OF_ANSWER));
    }

    assertThat(cache.size()).isBetween(1L, 100_000L / AnswerCache.MAX_ROWS_OF_ANSWER);
  }

  @Test
  void aPageIsAPartOfTheRowsAsFarAsThereAreAny() {
    assertThat(rows(10).between(8, 30)).toIterable().hasSize(2);
    assertThat(rows(10).between(20, 30)).toIterable().isEmpty();
  }
}
