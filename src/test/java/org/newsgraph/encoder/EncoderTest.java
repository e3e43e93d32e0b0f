package org.newsgraph.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EncoderTest {

  private static final Encoder ENCODER = new Encoder(Weights.packaged());

  private static final List<Word> SENTENCE =
      Stream.of("The", "mayor", "closed", "the", "bridge", "in", "2019", ".")
          .map(word -> new Word(word, "NN"))
          .toList();

  @Test
  void compiledCodeComputesTheBitsOfInterpretedCode() {
    int first = Arrays.deepHashCode(ENCODER.states(SENTENCE));
    for (int i = 0; i < 60; i++) {
      assertThat(Arrays.deepHashCode(ENCODER.states(SENTENCE))).isEqualTo(first);
    }
  }

  @Test
  void theStateOfAWordDependsOnTheWordsAroundIt() {
    float[] before = ENCODER.states(SENTENCE.subList(0, 3))[1];

    assertThat(ENCODER.states(SENTENCE)[1]).isNotEqualTo(before);
  }

  @Test
  void aSentenceLongerThanAnyPassHasAStateForEachWord() {
    assertThat(ENCODER.states(Collections.nCopies(400, new Word("bread", "NN"))))
        .hasDimensions(400, 384);
  }
}
