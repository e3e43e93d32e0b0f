package org.newsgraph.statement.circumstance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Passage;
import org.newsgraph.statement.ReadStatements;

class CircumstancesTest {

  private static String printed(Optional<Passage> passage) {
    return passage.map(Passage::text).orElse("none");
  }

  private static ReportedStatement first(String text) {
    return ReadStatements.of(text).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The pilot said Tuesday that the ferry was late.               | Tuesday
          The pilot said on March 3 that the ferry was late.            | March 3
          The pilot said Monday evening that the ferry was late.        | Monday evening
          The pilot said last week that the ferry was late.             | last week
          The pilot said earlier this month that the ferry was late.    | earlier this month
          The pilot said that the ferry was late on Tuesday.            | none
          The pilot said that the ferry was late.                       | none
          """)
  void readsTheDate(String text, String date) {
    assertThat(printed(first(text).saidOn())).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The pilot said in a radio interview that the ferry was late.  | radio interview
          The pilot said on Telegram that the ferry was late.           | Telegram
          The statement said that the ferry was late.                   | statement
          The pilot was quoted by Interfax as saying that the ferry was late. | Interfax
          The pilot said that the ferry was late. She made the comments at a briefing. | briefing
          The pilot said that the ferry was late.                       | none
          """)
  void readsTheMedium(String text, String medium) {
    assertThat(printed(first(text).medium())).isEqualTo(medium);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The pilot told the passengers that the ferry was late.        | the passengers
          In an interview with Reuters, the pilot said that the ferry was late. | Reuters
          Speaking to reporters, the pilot said that the ferry was late. | reporters
          The pilot said to his wife that the ferry was late.           | wife
          The pilot said that the ferry was late.                       | none
          """)
  void readsTheAddressee(String text, String addressee) {
    assertThat(printed(first(text).addressee())).isEqualTo(addressee);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The pilot did not say that the ferry was late.   | true  | none
          The pilot never said that the ferry was late.    | true  | none
          The pilot said that the ferry was not late.      | false | none
          The pilot reportedly said that the ferry was late. | false | reportedly
          """)
  void readsNegationAndHedgesOfTheCueAlone(String text, boolean negated, String hedge) {
    assertThat(first(text).negated()).isEqualTo(negated);
    assertThat(printed(first(text).hedge())).isEqualTo(hedge);
  }
}
