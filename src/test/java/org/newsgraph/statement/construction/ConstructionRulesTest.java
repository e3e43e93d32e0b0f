package org.newsgraph.statement.construction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.statement.ReadStatements;

/** A table of sentences for each family of constructions; names: StatementExtractorTest. */
class ConstructionRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The pilot said that the ferry was late.                      | The pilot   | said        | the ferry was late
          The clerk told the court that the letter was forged.         | The clerk   | told        | the letter was forged
          The nurse complained that the ward was cold.                 | The nurse   | complained  | the ward was cold
          The baker wondered whether the flour was safe.               | The baker   | wondered    | whether the flour was safe
          The farmer explained how the fire had started.               | The farmer  | explained   | how the fire had started
          The scholars debate whether the letter was forged.           | The scholars | debate     | whether the letter was forged
          The plan failed, as the mayor had warned.                    | the mayor   | warned      | The plan failed
          """)
  void readsClauses(String text, String speaker, String cue, String content) {
    assertReads(text, speaker, cue, content);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The ferry company promised to repay the passengers.          | The ferry company | promised | to repay the passengers
          The coach vowed to win the cup.                              | The coach   | vowed       | to win the cup
          The nurses threatened to leave the hospital.                 | The nurses  | threatened  | to leave the hospital
          The teacher asked the pupils to leave the hall.              | The teacher | asked       | the pupils to leave the hall
          The tenants were told to leave by the landlord.              | the landlord | told       | The tenants ... to leave
          The driver admitted stealing the lorry.                      | The driver  | admitted    | stealing the lorry
          """)
  void readsInfinitivesAndGerunds(String text, String speaker, String cue, String content) {
    assertReads(text, speaker, cue, content);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The critic described the opera as a triumph.                 | The critic  | described   | the opera as a triumph
          The judge called the letter a forgery.                       | The judge   | called      | the letter a forgery
          The bank accused the clerk of stealing the letters.          | The bank    | accused     | the clerk of stealing the letters
          The critic likened the opera to a funeral.                   | The critic  | likened     | the opera to a funeral
          The mayor named Ana Ruiz as the winner.                      | The mayor   | named       | Ana Ruiz as the winner
          Union officials put the number of dead at nine.              | Union officials | put     | the number of dead at nine
          The clerk attributed the letter to Karl Dahl.                | The clerk   | attributed  | the letter to Karl Dahl
          The nurses asked the ministry for more beds.                 | The nurses  | asked       | the ministry for more beds
          The hospital asked for patience.                             | The hospital | asked for  | patience
          """)
  void readsWhatIsSaidOfANounPhrase(String text, String speaker, String cue, String content) {
    assertReads(text, speaker, cue, content);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The farmers oppose the dam.                                  | The farmers | oppose      | the dam
          The bishop condemned the robbery.                            | The bishop  | condemned   | the robbery
          The bishop called for an end to the noise.                   | The bishop  | called for  | an end to the noise
          The dam was criticised by the farmers.                       | the farmers | criticised  | The dam
          """)
  void readsTopics(String text, String speaker, String cue, String content) {
    assertReads(text, speaker, cue, content);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The clerk repeated her claim that the letter was forged.     | her         | repeated her claim | the letter was forged
          The farmers voiced concern about the dam.                    | The farmers | voiced concern about | the dam
          The pilot is certain that the ferry was late.                | The pilot   | certain     | the ferry was late
          The bishop is critical of the dam.                           | The bishop  | critical of | the dam
          """)
  void readsNounsAndAdjectives(String text, String speaker, String cue, String content) {
    assertReads(text, speaker, cue, content);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The pilot said that the ferry was late.              | VERB           | CLAUSE
          The baker asked the miller if the flour was safe.    | VERB           | QUESTION
          The coach vowed to win the cup.                      | VERB           | INFINITIVE
          The driver admitted stealing the lorry.              | VERB           | GERUND
          The critic described the opera as a triumph.         | VERB           | PREDICATION
          The farmers oppose the dam.                          | VERB           | TOPIC
          The plan failed, as the mayor had warned.            | AS_CLAUSE      | CLAUSE
          The farmers voiced concern about the dam.            | SUPPORTED_NOUN | TOPIC
          The pilot is certain that the ferry was late.        | ADJECTIVE      | CLAUSE
          The ferry was late, according to the pilot.          | PREPOSITION    | CLAUSE
          """)
  void aStatementKnowsTheFormsOfItsCueAndContent(
      String text, CueForm cueForm, ContentForm contentForm) {
    List<ReportedStatement> found = ReadStatements.of(text);

    assertThat(found).extracting(ReportedStatement::cueForm).containsExactly(cueForm);
    assertThat(found).extracting(ReportedStatement::contentForm).containsExactly(contentForm);
  }

  @Test
  void everyRowOfTheTableHasItsOwnName() {
    assertThat(Construction.load().map(construction -> construction.rule().name()))
        .doesNotHaveDuplicates()
        .hasSameElementsAs(ConstructionRules.names().toList());
  }

  private static void assertReads(String text, String speaker, String cue, String content) {
    assertThat(ReadStatements.of(text))
        .extracting(ReadStatements::row)
        .contains(String.join(" | ", speaker, cue, content));
  }
}
