package org.newsgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void takesTheMediansOfRoundsInTurn() {
    Iterator<Double> ours = List.of(3.0, 90.0, 2.0).iterator();
    Iterator<Double> theirs = List.of(4.0, 1.0, 50.0).iterator();

    Comparison comparison =
        Comparison.of("load", "s", Target.atMost(1), 3, ours::next, theirs::next);

    assertThat(comparison.ours()).isEqualTo(3.0);
    assertThat(comparison.baseline()).isEqualTo(4.0);
    assertThat(comparison.ratio()).isEqualTo(0.75);
  }

  @Test
  void saysWhetherTheRatioIsReached() {
    assertThat(Comparison.told("a", "s", 3, 2, Target.atMost(1.5)).isAsItShallBe()).isTrue();
    assertThat(Comparison.told("a", "s", 3, 2, Target.atLeast(1.6)).isAsItShallBe()).isFalse();
    assertThat(Comparison.told("a", "s", 3, 2, Target.atLeast(1.6)).toString())
        .contains("ratio    1.50", "MISSED: at least 1.60");
    assertThat(Comparison.told("a", "s", 3, 2, Target.NONE).isAsItShallBe()).isTrue();
  }

  @Test
  void aQuantileIsAValueThatWasMeasured() {
    Sample sample = new Sample();
    for (int value = 20; value >= 1; value--) {
      sample.add(value);
    }

    assertThat(sample.quantile(0.95)).isEqualTo(19.0);
    assertThat(sample.quantile(1)).isEqualTo(20.0);
    assertThat(sample.median()).isEqualTo(10.5);
  }
}
