package org.newsgraph.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.correction.Corrections.Corrected;
import org.newsgraph.gazetteer.SharedGazetteer;
import org.newsgraph.model.facts.Actor;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Attribution;
import org.newsgraph.model.facts.Correction;
import org.newsgraph.model.facts.Correction.Change;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.text.Span;
import org.newsgraph.resolve.EntityResolver;
import org.newsgraph.resolve.MarkedText;

class CorrectionsTest {

  private static final EntityKey KARL = new EntityKey(true, "karl-dahl");

  private final ArticleFacts facts =
      new EntityResolver(SharedGazetteer.get())
          .resolve(
              new MarkedText(
                      "[Anna Larsen:PERSON] said that it rained. [Karl Dahl:PERSON] said that it"
                          + " froze.")
                  .findings());

  @TempDir private Path folder;

  @Test
  void areLinesOfFieldsWithTabsBetween() throws IOException {
    Corrections corrections = read("# mine\n\na.txt\t5-9;12-20\tspeaker\tAna Ruiz\n");

    assertThat(corrections.requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.span()).isEqualTo(new Span(5, 20));
              assertThat(request.change()).isEqualTo(Change.SPEAKER);
              assertThat(request.value()).contains("Ana Ruiz");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.txt>5-9                       | 2 fields
          a.txt>9-5>not-a-statement       | "9-5" is no span
          a.txt>five>not-a-statement      | "five" is no span
          a.txt>5-9>wrong                 | "wrong" is neither
          a.txt>5-9>speaker               | speaker takes a name
          a.txt>5-9>not-a-statement>Ana   | not-a-statement takes no name
          """)
  void sayWhichLineIsWrongAndWhy(String line, String reason) {
    assertThatThrownBy(() -> read("# mine\n" + line.replace('>', '\t')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("corrections.tsv, line 2: ")
        .hasMessageContaining(reason);
  }

  @Test
  void changeTheKeyOfTheirArticleAlone() throws IOException {
    Corrections corrections = read("a.txt\t5-9\tnot-a-statement\n");

    assertThat(corrections.key("0".repeat(64), List.of("a.txt"))).isNotEmpty();
    assertThat(corrections.key("0".repeat(64), List.of("b.txt"))).isEmpty();
  }

  @Test
  void aStatementThatIsNoneIsTakenOut() throws IOException {
    Corrected corrected = apply("not-a-statement", cue(0));

    assertThat(corrected.facts().attributions())
        .singleElement()
        .satisfies(said -> assertThat(said.speaker()).contains(KARL));
    assertThat(corrected.facts().corrections())
        .extracting(Correction::change)
        .containsExactly(Change.NOT_A_STATEMENT);
    assertThat(corrected.unfit()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Dahl, karl-dahl", "karl dahl, karl-dahl", "Ana Ruiz, ana-ruiz"})
  void aSpeakerIsWhoeverIsCalledSoInTheArticleOrElseSomebodyNew(String name, String slug)
      throws IOException {
    Corrected corrected = apply("speaker\t" + name, cue(0));

    assertThat(corrected.facts().attributions())
        .extracting(Attribution::speaker)
        .containsExactly(Optional.of(new EntityKey(true, slug)), Optional.of(KARL));
    assertThat(corrected.facts().actors())
        .extracting(Actor::key)
        .contains(new EntityKey(true, slug))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatFitsNoStatementIsGivenBack() throws IOException {
    Corrected corrected = apply("not-a-statement", new Span(0, 4));

    assertThat(corrected.facts()).isEqualTo(facts);
    assertThat(corrected.unfit()).hasSize(1);
  }

  private Span cue(int statement) {
    return facts.attributions().get(statement).statement().cue().span();
  }

  private Corrected apply(String change, Span span) throws IOException {
    return read("a.txt\t" + span + "\t" + change + "\n").apply(facts, List.of("a.txt"));
  }

  private Corrections read(String text) throws IOException {
    return Corrections.read(Files.writeString(folder.resolve("corrections.tsv"), text));
  }
}
