package org.newsgraph.ingest.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;

class SentenceColumnsTest {

  private static final Sentence SENTENCE =
      new Sentence(
          7,
          2,
          List.of(
              new Token(0, "Ruiz", "Ruiz", "NNP", "PERSON", 2, "nsubj", new Span(90, 94)),
              new Token(1, "did", "do", "VBD", "O", 2, "aux", new Span(95, 98)),
              new Token(2, "leave", "leave", "VB", "O", -1, "root", new Span(99, 104)),
              new Token(3, ".", ".", ".", "O", 2, "punct", new Span(104, 106))));

  private static SentenceColumns columns() {
    return new SentenceColumns.Writer().convert(SENTENCE);
  }

  @Test
  void whatFollowsFromOtherCellsIsLeftOut() {
    assertThat(columns())
        .isEqualTo(
            new SentenceColumns(
                7,
                2,
                "Ruiz\tdid\tleave\t.",
                "\tdo\t\t",
                "NNP\tVBD\tVB\t.",
                "PERSON\t\t\t",
                "2\t1\t\t-1",
                "nsubj\taux\troot\tpunct",
                "90\t\t\t0",
                "\t\t\t2"));
  }

  @Test
  void aSentenceIsReadAsItWasWritten() {
    assertThat(new SentenceColumns.Reader().convert(columns())).isEqualTo(SENTENCE);
  }
}
