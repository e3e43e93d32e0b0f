package org.newsgraph.statement.quotation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Passage;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.statement.ReadStatements;
import org.newsgraph.statement.StatementExtractor;

/** Speakers and pieces of quotations where the parser or the paragraphs get in the way. */
class QuotationRulesTest {

  private static ReportedStatement first(String text) {
    return new StatementExtractor().extract(SharedAnnotator.annotate(text)).get(0);
  }

  private static String content(String text) {
    return first(text).content().stream().map(Passage::text).collect(joining(" ... "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The plan “is the thing that saved us,” said Carl Ruiz. “We would have failed.” | The plan “is the thing that saved us,” ... “We would have failed.”
          “We lost,” she said. “Nobody,” according to Carl Ruiz, “is to blame.”          | “We lost,”
          “Nobody,” according to Carl Ruiz, “is to blame.” “We will try once more.”      | “Nobody,” ... “is to blame.” ... “We will try once more.”
          Prices “went mad,” she said. “Nobody could pay.”                               | Prices “went mad,” ... “Nobody could pay.”
          The mayor said that the bridge was safe. “You can walk on it all day.”         | the bridge was safe ... “You can walk on it all day.”
          The mayor said that the bridge was safe. “You can walk on it all day.” “I did it myself last week.” | the bridge was safe ... “You can walk on it all day.” ... “I did it myself last week.”
          The mayor said that the bridge was safe. It was “a very good” day for the town. | the bridge was safe
          The mayor said that the bridge was safe. He left. “You can walk on it all day.” | the bridge was safe
          Prices “went mad,” she said. The town went bankrupt. “Nobody could pay.”       | Prices “went mad,”
          """)
  void aClauseThatEndsInAQuotationGoesOnInTheNextOne(String text, String content) {
    assertThat(content(text)).isEqualTo(content);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Report: Harbour to close in May.       | Report # : # Harbour to close in May
          Ana Ruiz: The old bridge must be closed. | Ana Ruiz # : # The old bridge must be closed
          The Latest: The old bridge must be closed. | -
          Ana Ruiz: Who is she?                   | -
          Ana Ruiz: What you should know.         | -
          Ana Ruiz: A life in pictures.           | -
          """)
  void whoStandsBeforeTheColonOfAHeadlineSaysTheRest(String headline, String row) {
    assertThat(ReadStatements.of(headline + "\n\nThe harbour lies in Oldport. It is old."))
        .extracting(ReadStatements::row)
        .containsExactlyElementsOf(
            row.equals("-") ? List.of() : List.of(row.replace(" # ", " | ")));
  }

  @Test
  void aCueThatBeginsItsSentenceAnnouncesTheNextQuotation() {
    assertThat(
            ReadStatements.of(
                "The guests are quiet. Said Ruiz, “Suddenly, the evening becomes fun.” "
                    + "Explained Karl, “We walk along the river, with a guide and a map.”"))
        .extracting(ReadStatements::row)
        .containsExactly(
            "Ruiz | Said | “Suddenly, the evening becomes fun.”",
            "Karl | Explained | “We walk along the river, with a guide and a map.”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “Ruiz said his deeds made people trust him, and insisted that Dahl would finish the bridge,” the paper reported. | his deeds made people trust him
          “Ruiz said his deeds made people trust him, and insisted that Dahl would finish the bridge,” the paper reported. | Dahl would finish the bridge
          """)
  void whatSomebodyTellsInAQuotationEndsWithIt(String text, String content) {
    assertThat(ReadStatements.of(text)).extracting(ReadStatements::content).contains(content);
  }

  @Test
  void aParagraphOfNothingButQuotationGoesOn() {
    assertThat(content("“The bridge is closed,” the mayor said.\n\n“We will open it in spring.”"))
        .isEqualTo("“The bridge is closed,” ... “We will open it in spring.”");
  }

  @Test
  void aParagraphAfterANarratedSentenceDoesNotGoOn() {
    assertThat(
            content(
                "“The bridge is closed,” the mayor said. He left.\n\n“We will open it in spring.”"))
        .isEqualTo("“The bridge is closed,”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “The bridge is safe,” the minister was quoted by Tass as saying. | the minister | Tass
          The minister was quoted by Tass as saying that the bridge was safe. | The minister | Tass
          """)
  void whoQuotesSomebodyIsTheMedium(String text, String speaker, String medium) {
    ReportedStatement statement = first(text);

    assertThat(statement.speaker().orElseThrow().text()).isEqualTo(speaker);
    assertThat(statement.cue().text()).isEqualTo("saying");
    assertThat(statement.medium().orElseThrow().text()).isEqualTo(medium);
  }

  @Test
  void aParticipleInTheSpeakerIsNoCue() {
    ReportedStatement statement = first("“The bridge is safe,” the retired engineer told Reuters.");

    assertThat(statement.speaker().orElseThrow().text()).isEqualTo("the retired engineer");
    assertThat(statement.addressee().orElseThrow().text()).isEqualTo("Reuters");
  }

  @Test
  void aSpeakerWhoIsAskedSomethingSaysTheRest() {
    ReportedStatement statement =
        first("Officials in Lima, asked about the report, said the bridge was safe.");

    assertThat(statement.speaker().orElseThrow().text()).isEqualTo("Officials in Lima");
  }
}
