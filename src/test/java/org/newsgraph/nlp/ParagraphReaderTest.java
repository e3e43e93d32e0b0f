package org.newsgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.text.Attribution;
import org.newsgraph.nlp.ParagraphReader.Reading;
import org.newsgraph.nlp.encoder.BiaffineParser.Arc;
import org.newsgraph.nlp.encoder.Word;

class ParagraphReaderTest {

  private static final ParagraphReader READER = new ParagraphReader();

  /** Words as {@code word/TAG}. */
  private static List<Word> words(String tagged) {
    List<Word> words = new ArrayList<>();
    for (String word : tagged.split(" ", -1)) {
      int slash = word.lastIndexOf('/');
      words.add(new Word(word.substring(0, slash), word.substring(slash + 1)));
    }
    return words;
  }

  private static Reading read(String... sentences) {
    return READER.read(List.of(sentences).stream().map(ParagraphReaderTest::words).toList(), 0);
  }

  @Test
  void theSubjectAndTheContentClauseHangOnTheReportingVerb() {
    List<Arc> tree =
        read("The/DT mayor/NN said/VBD that/IN the/DT bridge/NN was/VBD closed/VBN ./.")
            .trees()
            .get(0);

    assertThat(tree.get(1)).isEqualTo(new Arc(2, "nsubj"));
    assertThat(tree.get(2)).isEqualTo(new Arc(-1, "root"));
    assertThat(tree.get(7)).isEqualTo(new Arc(2, "ccomp"));
  }

  @Test
  void theLastPartOfANameIsItsHead() {
    List<Arc> tree = read("Ada/NNP Roe/NNP left/VBD Lund/NNP ./.").trees().get(0);

    assertThat(tree.get(0)).isEqualTo(new Arc(1, "compound"));
    assertThat(tree.get(1)).isEqualTo(new Arc(2, "nsubj"));
  }

  @Test
  void cueSourceAndContentAreTiedTogether() {
    List<Attribution> found =
        read("The/DT mayor/NN said/VBD the/DT bridge/NN was/VBD closed/VBN ./.").attributions();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).cue()).isEqualTo(new Attribution.Place(0, 2));
    assertThat(found.get(0).source()).contains(new Attribution.Place(0, 1));
    assertThat(found.get(0).content())
        .contains(new Attribution.Place(0, 4), new Attribution.Place(0, 6));
  }

  @Test
  void aSentenceLongerThanAnyPassOfTheEncoderHasATree() {
    List<Arc> tree = READER.read(List.of(words("bread/NN" + " and/CC bread/NN".repeat(200))), 0)
        .trees().get(0);

    assertThat(tree).hasSize(401).filteredOn(arc -> arc.head() < 0).hasSize(1);
  }
}
