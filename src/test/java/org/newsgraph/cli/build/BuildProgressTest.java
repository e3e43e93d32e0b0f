package org.newsgraph.cli.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BuildProgressTest {

  @Test
  void tellsTheSpeedAndTheTimeLeftIfTheTotalIsKnown() {
    assertThat(BuildProgress.line(101, OptionalLong.of(1301), 50))
        .isEqualTo("101 of 1,301 done, 2.0 a second, 10 min left");
    assertThat(BuildProgress.line(101, OptionalLong.of(10_000), 100))
        .isEqualTo("101 of 10,000 done, 1.0 a second, 2 h 44 min left");
    assertThat(BuildProgress.line(3, OptionalLong.of(5), 4))
        .isEqualTo("3 of 5 done, 0.5 a second, 4 s left");
  }

  @Test
  void tellsHowManyAreDoneIfItIsNot() {
    assertThat(BuildProgress.line(12_345, OptionalLong.empty(), 12_344))
        .isEqualTo("12,345 done, 1.0 a second");
  }

  @Test
  void tellsNoSpeedBeforeThereIsOne() {
    assertThat(BuildProgress.line(1, OptionalLong.of(5), 0)).isEqualTo("1 of 5 done");
  }
}
