package org.newsgraph.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One processor, and queries whose turns last no time, so that each step asks for another one. */
@Timeout(30)
class FairSchedulerTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  private static FairScheduler turns(Duration unasked, Duration patience) {
    return new FairScheduler(1, new FairScheduler.Lengths(unasked, Duration.ZERO, patience));
  }

  /** Of another thread, which may have to wait when this returns. */
  private static CompletableFuture<Void> step(FairScheduler.Turn turn) throws InterruptedException {
    CompletableFuture<Void> step = CompletableFuture.runAsync(turn::step);
    Thread.sleep(50);
    return step;
  }

  @Test
  void aQueryThatIsDoneSoonWaitsForNobody() {
    FairScheduler turns = turns(LONG, LONG);
    for (int query = 0; query < 16; query++) {
      turns.begin().step();
    }
  }

  @Test
  void oneThatHasRunForAWhileWaitsUntilAnotherEndsItsTurn() throws Exception {
    FairScheduler turns = turns(Duration.ZERO, LONG);
    FairScheduler.Turn first = turns.begin();
    first.step();
    CompletableFuture<Void> second = step(turns.begin());
    assertThat(second.isDone()).isFalse();

    first.finish();

    second.get(10, TimeUnit.SECONDS);
  }

  @Test
  void twoTakeTurnsAsTheyGoOn() throws Exception {
    FairScheduler turns = turns(Duration.ZERO, LONG);
    FairScheduler.Turn first = turns.begin();
    FairScheduler.Turn second = turns.begin();
    first.step();
    for (int round = 0; round < 5; round++) {
      CompletableFuture<Void> seconds = step(second);
      CompletableFuture<Void> firsts = step(first);
      seconds.get(10, TimeUnit.SECONDS);
      assertThat(firsts.isDone()).isFalse();
      second.finish();
      firsts.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void oneThatKeepsItsTurnIsNotWaitedForWithoutEnd() {
    FairScheduler turns = turns(Duration.ZERO, Duration.ofMillis(50));
    turns.begin().step();

    turns.begin().step();
  }
}
