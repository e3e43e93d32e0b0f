package org.newsgraph.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.nlp.Annotator;

class EncoderTest {

  private static final Encoder ENCODER =
      new Encoder(Weights.read(Annotator.class, "encoder.weights.gz"));

  private static final List<Word> SENTENCE =
      Stream.of("The", "mayor", "closed", "the", "bridge", "in", "2019", ".")
          .map(word -> new Word(word, "NN"))
          .toList();

  private static int bits() {
    States states = ENCODER.states(List.of(SENTENCE)).get(0);
    return 31 * Arrays.hashCode(states.root()) + Arrays.deepHashCode(states.words());
  }

  @Test
  void compiledCodeComputesTheBitsOfInterpretedCode() {
    int first = bits();
    for (int i = 0; i < 300; i++) {
      assertThat(bits()).isEqualTo(first);
    }
  }

  @Test
  void aSentenceIsReadWithItsNeighbours() {
    float[] alone = ENCODER.states(List.of(SENTENCE)).get(0).words()[1];
    List<Word> before = List.of(new Word("Hello", "UH"), new Word(".", "."));

    assertThat(ENCODER.states(List.of(before, SENTENCE)).get(1).words()[1]).isNotEqualTo(alone);
  }
}
