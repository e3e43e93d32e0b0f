package org.newsgraph.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

  private static final int UNKNOWN = 100;
  private static final int MAYOR = 101;
  private static final int HARBOUR = 102;
  private static final int S = 103;
  private static final int HYPHEN = 104;

  private static final WordPieces PIECES = new WordPieces(vocabulary());

  private static List<String> vocabulary() {
    return Stream.concat(
            IntStream.range(0, MAYOR).mapToObj(i -> "unused" + i),
            Stream.of("mayor", "harbour", "##s", "-"))
        .toList();
  }

  @Test
  void capitalsDoNotMatter() {
    assertThat(PIECES.of("Mayor")).containsExactly(MAYOR);
  }

  @Test
  void accentsDoNotMatter() {
    assertThat(PIECES.of("m\u00E1yor")).containsExactly(MAYOR);
  }

  @Test
  void aWordIsCutIntoTheLongestPiecesFromTheLeft() {
    assertThat(PIECES.of("harbours")).containsExactly(HARBOUR, S);
  }

  @Test
  void aMarkInAWordStandsAlone() {
    assertThat(PIECES.of("harbour-mayor")).containsExactly(HARBOUR, HYPHEN, MAYOR);
  }

  @Test
  void aWordThatTheVocabularyCannotMakeIsUnknown() {
    assertThat(PIECES.of("harbourx")).containsExactly(UNKNOWN);
  }
}
