package org.newsgraph.cli.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PresentationTest {

  private static final String STATEMENT =
      "    assert  Ana Ruiz — \"said\" [40-44] direct — \"We will rebuild the bridge\" [12-38] "
          + " (rule quotation)";

  @Test
  void intoAFileLinesGoAsTheyAre() {
    assertThat(new Presentation(OptionalInt.empty(), false).lines(STATEMENT))
        .containsExactly(STATEMENT);
  }

  @Test
  void linesAreWrappedBetweenWordsAndWhatFollowsIsIndented() {
    assertThat(new Presentation(OptionalInt.of(50), false).lines(STATEMENT))
        .containsExactly(
            "    assert  Ana Ruiz — \"said\" [40-44] direct — \"We",
            "        will rebuild the bridge\" [12-38]  (rule",
            "        quotation)");
  }

  @Test
  void aWordThatIsWiderThanTheTerminalStaysWhole() {
    String address = "https://news.example.org/a-very-long-address-of-an-article";
    assertThat(new Presentation(OptionalInt.of(40), false).lines("source    " + address))
        .containsExactly("source", "    " + address);
  }

  @Test
  void coloursTellWhatALineSays() {
    Presentation coloured = new Presentation(OptionalInt.empty(), true);

    assertThat(coloured.lines("[0-10] A sentence."))
        .containsExactly("\u001b[1m[0-10] A sentence.\u001b[0m");
    assertThat(coloured.lines(STATEMENT)).containsExactly("\u001b[32m" + STATEMENT + "\u001b[0m");
    assertThat(coloured.lines("    refused: \"say\""))
        .allMatch(line -> line.startsWith("\u001b[2m"));
    assertThat(coloured.lines("")).containsExactly("");
  }
}
