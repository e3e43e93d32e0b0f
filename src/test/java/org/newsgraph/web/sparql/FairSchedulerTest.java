package org.newsgraph.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.sparql.FairScheduler.Settings;
import org.newsgraph.web.sparql.FairScheduler.Slices;

/** A scheduler with one permit and a clock that is set by hand. */
@Timeout(60)
class FairSchedulerTest {

  private static final Duration FREE = Duration.ofMillis(300);
  private static final Duration SLICE = Duration.ofMillis(100);
  private static final int LASTING = 2;

  private final AtomicLong nanoTime = new AtomicLong();
  private final FairScheduler scheduler = scheduler(Duration.ofHours(1));

  private FairScheduler scheduler(Duration maxWait) {
    return new FairScheduler(LASTING, 1, new Settings(FREE, SLICE, maxWait), nanoTime::get);
  }

  private void pass(Duration time) {
    nanoTime.addAndGet(time.toNanos() + 1);
  }

  /** Lets a query on another thread come to where it waits for its permit. */
  private CompletableFuture<Void> waitingFor(Slices query) {
    CompletableFuture<Void> step = CompletableFuture.runAsync(query::yieldIfDue);
    while (scheduler.waiting() == 0) {
      assertThat(step).isNotDone();
      Thread.onSpinWait();
    }
    return step;
  }

  @Test
  void aShortQueryDoesNotWaitForALongOneThatHoldsThePermit() {
    Slices longOne = scheduler.begin();
    pass(FREE);
    longOne.yieldIfDue();

    Slices shortOne = scheduler.begin();
    shortOne.yieldIfDue();

    pass(FREE); // from here on the short one would have to wait, as the permit is taken
    CompletableFuture<Void> step = waitingFor(shortOne);
    longOne.release();
    step.join();
  }

  @Test
  void aLongQueryWaitsUntilAnotherEnds() {
    Slices first = scheduler.begin();
    Slices second = scheduler.begin();
    pass(FREE);
    first.yieldIfDue();
    CompletableFuture<Void> step = waitingFor(second);
    assertThat(step).isNotDone();

    first.release();

    step.join();
  }

  @Test
  void aQueryKeepsItsPermitUntilItsSliceIsOver() {
    Slices first = scheduler.begin();
    Slices second = scheduler.begin();
    pass(FREE);
    first.yieldIfDue();
    CompletableFuture<Void> step = waitingFor(second);

    first.yieldIfDue();

    assertThat(step).isNotDone();
    first.release();
    step.join();
  }

  @Test
  void twoLongQueriesTakeTurns() {
    Slices running = scheduler.begin();
    Slices waiting = scheduler.begin();
    pass(FREE);
    running.yieldIfDue();
    for (int round = 0; round < 5; round++) {
      CompletableFuture<Void> permit = waitingFor(waiting);
      pass(SLICE);
      Slices next = waiting;
      CompletableFuture<Void> back = CompletableFuture.runAsync(running::yieldIfDue);
      permit.join();
      assertThat(back).isNotDone();
      next.release();
      back.join();
      pass(SLICE); // so that the next step of either one is due
    }
  }

  @Test
  void oneMoreThatLastsThanMayIsRefusedUntilAnotherEnds() {
    FairScheduler impatient = scheduler(Duration.ZERO);
    List<Slices> lasting = Stream.generate(impatient::begin).limit(LASTING).toList();
    Slices oneMore = impatient.begin();
    pass(FREE);
    lasting.forEach(Slices::yieldIfDue);

    assertThatThrownBy(oneMore::yieldIfDue)
        .isInstanceOf(HttpException.class)
        .hasMessageContaining("Too many queries");

    lasting.get(0).release();
    oneMore.yieldIfDue();
  }

  @Test
  void aPermitThatIsNotGivenBackIsNotWaitedForWithoutEnd() {
    FairScheduler impatient = scheduler(Duration.ZERO);
    Slices first = impatient.begin();
    Slices second = impatient.begin();
    pass(FREE);
    first.yieldIfDue();

    second.yieldIfDue();
  }
}
