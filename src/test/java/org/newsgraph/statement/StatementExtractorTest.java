package org.newsgraph.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.ReportedStatement.ContentKind;
import org.newsgraph.model.findings.Stance;

/**
 * Each construction on a sentence of its own, with the real parser. Boundaries of quotations:
 * QuotationTest; more sentences by family: ConstructionRulesTest.
 */
class StatementExtractorTest {

  private static List<ReportedStatement> read(String text) {
    return ReadStatements.of(text);
  }

  private static ReportedStatement only(String text) {
    List<ReportedStatement> found = read(text);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static String content(ReportedStatement statement) {
    return ReadStatements.content(statement);
  }

  private static String speaker(ReportedStatement statement) {
    return ReadStatements.speaker(statement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          clause              | The mayor said that the bridge is closed.                      | The mayor    | said         | the bridge is closed                    | assert
          surface             | The ministry denied the bridge was mined.                      | The ministry | denied       | the bridge was mined                    | deny
          clause              | The polls show that voters are tired.                          | The polls    | show         | voters are tired                        | assert
          clause              | The senator believes that the law is unfair.                   | The senator  | believes     | the law is unfair                       | believe
          clause              | The judge asked whether the witness had lied.                  | The judge    | asked        | whether the witness had lied            | ask
          clause              | The general told reporters that the road was open.             | The general  | told         | the road was open                       | assert
          according-to        | The bridge is closed, according to the mayor.                  | the mayor    | according to | The bridge is closed                    | assert
          according-to        | According to the mayor, the bridge is closed.                  | the mayor    | According to | the bridge is closed                    | assert
          parenthetical       | The bridge is closed, the mayor said Monday.                   | the mayor    | said         | The bridge is closed                    | assert
          parenthetical       | The bridge, she said, will remain closed.                      | she          | said         | The bridge ... will remain closed       | assert
          infinitive          | The governor promised to repair the bridge.                    | The governor | promised     | to repair the bridge                    | promise
          infinitive          | The senator wants to leave the party.                          | The senator  | wants        | to leave the party                      | want
          object-infinitive   | The mayor urged residents to stay at home.                     | The mayor    | urged        | residents to stay at home               | demand
          object              | The minister confirmed the death of two sailors.               | The minister | confirmed    | the death of two sailors                | confirm
          object              | The union supports the strike.                                 | The union    | supports     | the strike                              | support
          object-as           | The president described the talks as a failure.                | The president| described    | the talks as a failure                  | evaluate
          object-prep         | Norway accused Sweden of hiding the report.                    | Norway       | accused      | Sweden of hiding the report             | accuse
          prepositional       | The bishop called for an end to the war.                       | The bishop   | called for   | an end to the war                       | demand
          noun-prepositional  | The minister voiced concern about the delay.                   | The minister | voiced concern about | the delay                       | believe
          gerund              | The company admitted hiding the report.                        | The company  | admitted     | hiding the report                       | confirm
          as                  | The plan failed, as the mayor had warned.                      | the mayor    | warned       | The plan failed                         | warn
          noun-clause         | The mayor repeated his claim that the bridge is safe.          | his          | repeated his claim | the bridge is safe                | claim
          passive             | The strike was condemned by the union.                         | the union    | condemned    | The strike                              | evaluate
          object-to           | The newspaper compared the mayor to a king.                    | The newspaper| compared     | the mayor to a king                     | evaluate
          object-predicate-clause | The mayor called the plan a disaster.                      | The mayor    | called       | the plan a disaster                     | evaluate
          adjective-infinitive | The senator is eager to leave the party.                      | The senator  | eager        | to leave the party                      | want
          adjective-prepositional | The union is critical of the plan.                         | The union    | critical of  | the plan                                | evaluate
          clause              | Ukrainian analysts estimate that 300 soldiers were killed.     | Ukrainian analysts | estimate | 300 soldiers were killed               | estimate
          adjective-clause    | The coach is confident that his team will win.                 | The coach    | confident    | his team will win                       | believe
          """)
  void readsTheConstruction(
      String rule, String text, String speaker, String cue, String content, String stance) {
    ReportedStatement statement = only(text);

    assertThat(statement.rule()).isEqualTo(rule);
    assertThat(speaker(statement)).isEqualTo(speaker);
    assertThat(statement.cue().text()).isEqualTo(cue);
    assertThat(content(statement)).isEqualTo(content);
    assertThat(statement.stance().label()).isEqualTo(stance);
    assertThat(statement.kind()).isEqualTo(ContentKind.INDIRECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          passive-as | The senator was described as a traitor by the union.
          passive-predicate | The senator was called a traitor by the union.
          passive-infinitive | The mayor was urged to resign by the council.
          passive-prep | The bank was accused of fraud by the regulator.
          passive-prep-agent | The bank was accused by the regulator of hiding losses.
          object-predicate-double | The mayor calls it a disaster.
          object-predicate | The president called the vote “a farce” and vowed to appeal.
          object-prep-inner | The rebels blamed the collapse on the army.
          clause-question | The mayor asked the council if the road was safe.
          clause-loose | The police confirmed on Friday: the driver was drunk.
          clause-addressee-beside | The minister reminded voters that taxes had fallen.
          clause-document | The army said in a statement posted on Telegram that two drones were shot down.
          clause-document-inner | The army said in a video shared online that the road was safe.
          noun-infinitive-loose | The mayor made a promise to repair the bridge.
          quotation-colon | The official was clear: “There will be no deal.”
          clause-addressee | The minister reassured his counterpart Ivo Lund that the bank has no plans to leave.
          clause-distant | The company reported on Friday in Oldport before the deadline that it raised more money.
          prepositional-as | The mayor refers to the judge as “the boss”.
          prepositional-as-inner | The mayor refers to the judge, who is her old friend, as “the boss”.
          infinitive-distant | Lem promised Sunday at a rally to end “the wasteful regime.”
          relative-as | The party elected Ruiz, who he derided as a “clown” last week.
          relative-predicate | They lost the bridge, which the mayor calls “a monument of our city.”
          object-predicate-single | The professor calls Lund “a mistake” because few people live there.
          object-predicate-loose | The newspaper calls it “the pearl” of the coast.
          object-as-inner | The envoy characterized such plans as potentially dangerous.
          relative-as | The minister criticised what she described as a betrayal of the workers.
          relative-predicate | The senator left over what he called a broken promise.
          quoted-predicate | The senator called the assault that killed five sailors “an attack on our country”.
          noun-infinitive | His campaign has no desire to join the debate.
          """)
  void namesTheConstructionThatReadIt(String rule, String text) {
    assertThat(read(text)).extracting(ReportedStatement::rule).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor declined to comment.",
        "The ministry did not respond to a request for comment.",
        "The council expects the plan to fail and the bridge to close.",
        "The two states claim parts of the sea."
      })
  void silenceAndPossessionAreNoStatements(String text) {
    assertThat(read(text)).noneMatch(statement -> statement.rule().startsWith("noun-"));
    assertThat(read(text))
        .filteredOn(s -> Set.of("comment", "respond", "claim", "declined").contains(s.cue().text()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “The bridge is closed for now,” the mayor said.                    | the mayor | “The bridge is closed for now,”
          "The bridge is closed for now," said Ana Ruiz, the mayor of Lund.  | Ana Ruiz, the mayor of Lund | "The bridge is closed for now,"
          The mayor said, “The bridge is closed for now.”                    | The mayor | “The bridge is closed for now.”
          “The bridge is closed,” she said, “because the river has risen.”   | she       | “The bridge is closed,” ... “because the river has risen.”
          “The bridge is closed,” she said. “We will open it in the spring.” | she       | “The bridge is closed,” ... “We will open it in the spring.”
          """)
  void readsQuotationsWithAllTheirPieces(String text, String speaker, String content) {
    ReportedStatement statement = only(text);

    assertThat(speaker(statement)).isEqualTo(speaker);
    assertThat(content(statement)).isEqualTo(content);
    assertThat(statement.kind()).isEqualTo(ContentKind.DIRECT);
  }

  @Test
  void aClauseThatIsQuotedInPartIsMixed() {
    assertThat(only("The mayor said the bridge was “beyond repair” after the flood.").kind())
        .isEqualTo(ContentKind.MIXED);
  }

  @Test
  void aWordInQuotationMarksIsNoStatement() {
    assertThat(read("The so-called “experts” left the room.")).isEmpty();
  }

  @Test
  void aSentenceOfTheNarratorEndsAQuotation() {
    ReportedStatement statement =
        only("“The bridge is closed,” she said. She left the room. “Nobody knew what came next.”");

    assertThat(content(statement)).isEqualTo("“The bridge is closed,”");
  }

  @Test
  void aParticipleAfterACommaIsAStatementOfTheSameSpeaker() {
    List<ReportedStatement> found =
        read("The mayor said the bridge is closed, adding that the road is open.");

    assertThat(found)
        .extracting(StatementExtractorTest::content)
        .containsExactly("the bridge is closed", "the road is open");
    assertThat(found).extracting(StatementExtractorTest::speaker).containsOnly("The mayor");
  }

  @Test
  void severalSpeakersMakeSeveralStatements() {
    List<ReportedStatement> found =
        read("The mayor and the governor said that the bridge is closed.");

    assertThat(found)
        .extracting(StatementExtractorTest::speaker)
        .containsExactly("The mayor", "the governor");
    assertThat(found)
        .extracting(StatementExtractorTest::content)
        .containsOnly("the bridge is closed");
  }

  @Test
  void aStatementInAStatementIsNested() {
    List<ReportedStatement> found =
        read("The mayor denied the governor's claims that the bridge was mined.");

    assertThat(found).extracting(ReportedStatement::nested).containsExactly(false, true);
    assertThat(found)
        .extracting(ReportedStatement::stance)
        .containsExactly(Stance.DENY, Stance.CLAIM);
    assertThat(speaker(found.get(1))).isEqualTo("the governor");
  }

  @Test
  void aRelativeClauseSpeaksForTheNounBeforeIt() {
    ReportedStatement statement =
        only("Reporters met the mayor, who said that the bridge is closed.");

    assertThat(statement.speaker().orElseThrow().text()).isEqualTo("the mayor, who");
    assertThat(statement.speakerHead().orElseThrow().length()).isEqualTo("mayor".length());
  }

  @Test
  void aPassiveWithoutAgentHasNoSpeaker() {
    assertThat(only("The mayor was accused of bribery.").speaker()).isEmpty();
  }

  @Test
  void tellsWhenWhereAndToWhom() {
    ReportedStatement statement =
        only("On Tuesday, the minister told the BBC in an interview that the bridge is closed.");

    assertThat(statement.saidOn().orElseThrow().text()).isEqualTo("Tuesday");
    assertThat(statement.medium().orElseThrow().text()).isEqualTo("interview");
    assertThat(statement.addressee().orElseThrow().text()).endsWith("BBC");
  }

  @Test
  void aSentenceAboutTheActOfSpeechTellsWhereItWasDone() {
    String text = "“The bridge is closed,” the mayor said. She made the remarks on Telegram.";

    assertThat(only(text).medium().orElseThrow().text()).isEqualTo("Telegram");
    assertThat(ReadStatements.without("act-of-speech", text))
        .extracting(ReportedStatement::medium)
        .containsExactly(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The two towns, Ruiz said, now have a “golden opportunity” to grow.   | The two towns ... now have a “golden opportunity” to grow
          The roads “were bad. They were not safe. There was no light” in the north, Ruiz said. | “were bad. They were not safe. There was no light” in the north
          The party will play the “old card,” Ruiz said, adding that the answer is clear. | The party will play the “old card,”
          Ruiz, who says the allies should send troops, left the room.         | the allies should send troops
          “There is great danger,” Jones told reporters, before insisting he had a “great relationship” with them. | he had a “great relationship” with them
          “Go home,” the guard barked and the children left.                   | “Go home,”
          Ruiz confided to her that the bridge was unsafe.                     | the bridge was unsafe
          """)
  void aClauseBesideOthersHasItsOwnWordsOnly(String text, String content) {
    assertThat(read(text)).extracting(StatementExtractorTest::content).contains(content);
  }

  @Test
  void theSameSpeakersNextStatementInTheParagraphKeepsTheDate() {
    List<ReportedStatement> found =
        read("The mayor said Tuesday that the bridge is closed. “It will stay closed,” she said.");

    assertThat(found.get(1).saidOn().orElseThrow().text()).isEqualTo("Tuesday");
  }

  @Test
  void readsNegationAndHedgesOfTheCue() {
    assertThat(only("The ministry did not confirm that the bridge was hit.").negated()).isTrue();
    assertThat(
            only("The mayor reportedly said that the bridge is closed.")
                .hedge()
                .orElseThrow()
                .text())
        .isEqualTo("reportedly");
  }

  @Test
  void decliningToCommentSaysNothing() {
    assertThat(read("The minister declined to comment.")).isEmpty();
  }

  @Test
  void aCoordinatedClauseWithItsOwnCueIsAnotherStatement() {
    List<ReportedStatement> found =
        read("The mayor said the bridge is closed and the governor said the road is open.");

    assertThat(found)
        .extracting(StatementExtractorTest::content)
        .containsExactly("the bridge is closed", "the road is open");
  }

  @Test
  void whatIsDoneOnTheStageIsNotSaid() {
    String text =
        "DAHL: Is the bridge safe?\n\nRUIZ: The bridge is closed.\n\n(Applause.)\n\n"
            + "....\n\nDAHL: When will it open?\n\nRUIZ: It will open in spring.";

    assertThat(read(text))
        .extracting(StatementExtractorTest::content)
        .contains("The bridge is closed.", "It will open in spring.")
        .doesNotContain("(Applause.)", "....");
  }

  @Test
  void aSwitchedOffConstructionReadsNothing() {
    assertThat(
            ReadStatements.without("according-to", "The bridge is closed, according to the mayor."))
        .isEmpty();
  }

  @Test
  void offsetsCountAstralCharactersOnce() {
    ReportedStatement statement = only("🌊 The mayor said that the bridge is closed.");

    assertThat(statement.content().get(0).span().begin()).isEqualTo(22);
    assertThat(content(statement)).isEqualTo("the bridge is closed");
  }
}
