package org.newsgraph.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.facts.Correction.Change;
import org.newsgraph.model.text.Span;

class CorrectionsTest {

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

  private Corrections read(String text) throws IOException {
    return Corrections.read(Files.writeString(folder.resolve("corrections.tsv"), text));
  }
}
