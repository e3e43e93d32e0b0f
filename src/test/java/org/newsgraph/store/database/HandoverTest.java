package org.newsgraph.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HandoverTest {

  /** More than fits between the two sides. */
  private static final int MANY = 500_000;

  private static void giveMany(Handover<Integer> handover) {
    IntStream.range(0, MANY).forEach(handover::put);
    handover.finish();
  }

  @Test
  void allThingsArriveInTheirOrder() {
    List<Integer> taken = new ArrayList<>();
    try (Handover<Integer> handover =
        new Handover<>("taker", all -> all.forEachRemaining(taken::add))) {
      giveMany(handover);
    }

    assertThat(taken).isEqualTo(IntStream.range(0, MANY).boxed().toList());
  }

  @Test
  void whereNothingIsGivenNothingArrives() {
    List<Integer> taken = new ArrayList<>();
    try (Handover<Integer> handover =
        new Handover<>("taker", all -> all.forEachRemaining(taken::add))) {
      handover.finish();
    }

    assertThat(taken).isEmpty();
  }

  @Test
  void whatTheOtherSideThrowsIsThrownHereAndNobodyWaitsForEver() {
    try (Handover<Integer> handover = new Handover<>("taker", HandoverTest::runOutOfMemory)) {
      assertThatThrownBy(() -> giveMany(handover))
          .isInstanceOf(OutOfMemoryError.class)
          .hasMessage("Java heap space");
    }
  }

  private static void runOutOfMemory(Iterator<Integer> all) {
    all.next();
    throw new OutOfMemoryError("Java heap space");
  }

  @Test
  void theOtherSideEndsWhenThisOneGivesUp() {
    CountDownLatch ended = new CountDownLatch(1);
    Handover<Integer> handover =
        new Handover<>(
            "taker",
            all -> {
              try {
                all.forEachRemaining(thing -> {});
              } finally {
                ended.countDown();
              }
            });
    handover.put(1);
    handover.close();

    assertThat(ended.getCount()).isZero();
  }
}
