package org.newsgraph.statement.surface;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.statement.ReadStatements;

/** Statements that are read by the order of the words, by the name of the rule. */
class SurfaceRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          according-to  | The ferry was late, according to the pilot.                | the pilot | according to | The ferry was late
          according-to  | According to the pilot, the ferry was late.                | the pilot | According to | the ferry was late
          according-to  | The ferry was late because, according to the pilot, the wind was strong. | the pilot | according to | the wind was strong
          according-to  | In her view, the ferry was late.                           | her       | view         | the ferry was late
          according-to  | The ferry, in the pilot's opinion, was late.               | the pilot | opinion      | The ferry ... was late
          parenthetical | The ferry was late, the pilot said.                        | the pilot | said         | The ferry was late
          parenthetical | The ferry, the pilot said, was late.                       | the pilot | said         | The ferry ... was late
          parenthetical | The ferry was late, said the pilot.                        | the pilot | said         | The ferry was late
          surface       | The pilot spoke of the ferry, which the union says was late.  | the union | says         | was late
          surface       | The mayor confirmed the bridge, closed since May, was unsafe. | The mayor | confirmed | the bridge, closed since May, was unsafe
          according-to  | Per the report, the ferry was late.                          | the report | Per         | the ferry was late
          according-to  | According to the pilot, the ferry was late; the harbour was dark. | the pilot | According to | the ferry was late; the harbour was dark
          according-to  | According to the pilot, the ferry was late; the mayor said nobody was hurt. | the pilot | According to | the ferry was late
          according-to  | According to the Merrow Port Authority (MPA), ferries before the strike began carried only about 12 percent of travellers. | the Merrow Port Authority (MPA) | According to | ferries before the strike began carried only about 12 percent of travellers
          according-to  | The crew still on deck left when the pilot came, according to the union. | the union | according to | The crew still on deck left when the pilot came
          parenthetical | Strong winds made the crossing hard, Larsen said, adding it took much strength to stay on board. | Larsen | said | Strong winds made the crossing hard
          surface       | The council reported Larsen, who lives in Lund, will be tried in May. | The council | reported | Larsen, who lives in Lund, will be tried in May
          surface       | Lundvolcs reported the earthquake's magnitude was 5.5; Lund Geological Survey (LGS) reported 5.8. | Lundvolcs | reported | the earthquake's magnitude was 5.5
          parenthetical | The bridge should be rebuilt and a toll introduced, the pilot said in Merrow, Norland Thursday. | the pilot | said | The bridge should be rebuilt and a toll introduced
          parenthetical | Guards charged the pilot with theft, they said Sunday — theft carrying the risk of prison. | they | said | Guards charged the pilot with theft ... theft carrying the risk of prison
          parenthetical | The ferry — the pilot said – was late.                      | the pilot | said         | The ferry ... was late
          surface       | Late on Sunday, the mayor, in a letter sent on Monday, announced ferries would be leaving. | the mayor | announced | ferries would be leaving
          parenthetical | Fares rose by 34%, the pilot said.                         | the pilot | said         | Fares rose by 34%
          surface       | The pilot was booed after telling supporters of the club that they were rude. | The pilot | telling | they were rude
          surface       | The ministry denied the bridge was mined.                  | The ministry | denied    | the bridge was mined
          surface       | The pilot told the Oldport Herald the ferry was late.        | The pilot | told      | the ferry was late
          surface       | The pilot told Fox News their ferry could be late for two hours. | The pilot | told | their ferry could be late for two hours
          surface       | Residents told the press the officers claimed to be looking for a bomb. | Residents | told | the officers claimed to be looking for a bomb
          according-to  | The ferry sank just before noon after two fishermen said the “sea was rising,” according to the pilot. | the pilot | according to | The ferry sank just before noon after two fishermen said the “sea was rising,”
          according-to  | The mayor told reporters that the ferry sank, according to three pilots. | three pilots | according to | The mayor told reporters that the ferry sank
          according-to  | According to the town's mayor, Anna Larsen, there were ten passengers aboard. | the town's mayor | According to | there were ten passengers aboard
          parenthetical | At noon, the pilot said, the ferry was late.               | the pilot | said         | At noon ... the ferry was late
          parenthetical | When the wind is strong, the ferry is late, the pilot said. | the pilot | said        | When the wind is strong, the ferry is late
          """)
  void readsStatementsByTheOrderOfTheWords(
      String rule, String text, String speaker, String cue, String content) {
    assertThat(ReadStatements.of(text))
        .filteredOn(statement -> statement.rule().equals(rule))
        .extracting(ReadStatements::row)
        .containsExactly(String.join(" | ", speaker, cue, content));
  }

  @Test
  void whatSeveralSaidBeginsBehindTheLastOfThem() {
    assertThat(ReadStatements.of("According to the pilot and the mayor, the ferry was late."))
        .extracting(ReadStatements::row)
        .containsExactly(
            "the pilot | According to | the ferry was late",
            "the mayor | According to | the ferry was late");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In late June, the court ruled against the council, saying the plan was void.",
        "When the ferry did not come on Monday, the pilot told the harbour.",
        "On Tuesday, the mayor confirmed that the bridge, which is old, was closed.",
        "The ministry has, in a letter, called on drivers to stay at home.",
        "The storm destroyed 300 houses, tore up roads and killed one man."
      })
  void aPhraseThatTellsWhenIsNotWhatIsSaid(String text) {
    assertThat(ReadStatements.of(text))
        .extracting(ReportedStatement::rule)
        .doesNotContain("parenthetical");
  }

  @ParameterizedTest
  @ValueSource(strings = {"The ferry sails twice per day.", "Per person, the ferry was cheap."})
  void aRateIsNoSource(String text) {
    assertThat(ReadStatements.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council announced a bid for the harbour but finally gave up.",
        "Nobody claimed credit for the attack, but some rebels had made threats.",
        "The singer found early success with a band where he met Karl Dahl."
      })
  void anObjectIsNotTheSubjectOfALaterVerb(String text) {
    assertThat(ReadStatements.of(text))
        .extracting(ReportedStatement::rule)
        .doesNotContain("surface");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          according-to  | The ferry was late, according to the pilot.
          parenthetical | The ferry, the pilot said, was late.
          surface-order | The ferry was late, according to the pilot.
          """)
  void aRuleOrGroupThatIsSwitchedOffReadsNothing(String rule, String text) {
    assertThat(ReadStatements.without(rule, text))
        .extracting(ReportedStatement::rule)
        .doesNotContain("according-to", "parenthetical");
  }
}
