package org.newsgraph.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TransformerLayerTest {

  private static final TransformerLayer.FunctionTable EXP =
      new TransformerLayer.FunctionTable(-8, 0, StrictMath::exp);

  @Test
  void valuesBetweenThePointsAreNearlyExact() {
    assertThat(EXP.at(-1.2345f)).isCloseTo((float) Math.exp(-1.2345), within(1e-6f));
  }

  @Test
  void outsideTheIntervalTheNearerEndHolds() {
    assertThat(EXP.at(5f)).isEqualTo(EXP.at(0f));
    assertThat(EXP.at(-50f)).isCloseTo((float) Math.exp(-8), within(1e-6f));
  }
}
