package org.newsgraph.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgraph.encoder.CueReader.Reading;
import org.newsgraph.encoder.CueReader.Tie;

class CueReaderTest {

  private static final CueReader READER = new CueReader(Weights.packaged());

  /** Words as {@code word/TAG}. */
  private static Reading read(String tagged) {
    List<Word> words =
        Stream.of(tagged.split(" ", -1))
            .map(word -> word.split("/", -1))
            .map(parts -> new Word(parts[0], parts[1]))
            .toList();
    return READER.read(words);
  }

  @Test
  void cueSourceAndContentAreTiedTogether() {
    Reading reading =
        read("The/DT mayor/NN said/VBD the/DT old/JJ bridge/NN was/VBD closed/VBN ./.");

    assertThat(reading.ties()).hasSize(1);
    Tie tie = reading.ties().get(0);
    assertThat(tie.cue()).isEqualTo(2);
    assertThat(tie.source().stream()).contains(1);
    assertThat(tie.content().stream()).containsExactly(3, 4, 5, 6, 7);
  }

  @Test
  void aDeedIsNoCue() {
    Reading reading = read("The/DT mayor/NN closed/VBD the/DT bridge/NN on/IN Monday/NNP ./.");

    assertThat(reading.ties()).isEmpty();
    assertThat(reading.scores()[2]).isLessThan(0);
  }
}
