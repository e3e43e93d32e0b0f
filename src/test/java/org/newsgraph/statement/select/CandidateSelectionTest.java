package org.newsgraph.statement.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.findings.ContentForm;
import org.newsgraph.model.findings.CueForm;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.statement.ReadStatements;
import org.newsgraph.statement.StatementExtractor;

/** Which of several readings of the same words stands. */
class CandidateSelectionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The pilot said that the ferry was late.                    | surface       | lost to rule clause
          The pilot said, “The ferry was late again today.”          | clause        | lost to rule quotation-cue-before
          “He said that the ferry was late.” The door closed.        | clause        | cue in a quotation that nobody says
          """)
  void aLoserSaysWhatItLostTo(String text, String loser, String reason) {
    assertThat(new StatementExtractor().refused(SharedAnnotator.annotate(text)))
        .filteredOn(reading -> reading.rule().equals(loser))
        .extracting(RefusedReading::reason)
        .contains(reason);
  }

  @Test
  void aCueHasOneReading() {
    assertThat(ReadStatements.of("The pilot said that the ferry was late."))
        .extracting(ReportedStatement::rule)
        .containsExactly("clause");
  }

  @Test
  void whoReportsAThoughtIsReadBesideWhoHasIt() {
    assertThat(
            ReadStatements.of("Fishermen said they fear the mayor and the council will close it."))
        .extracting(ReadStatements::row)
        .containsExactly(
            "Fishermen | said | they fear the mayor and the council will close it",
            "they | fear | the mayor and the council will close it");
  }

  @Test
  void nounPhrasesAndNominalCuesAreWeakUnlessALightVerbSupportsThem() {
    ReportingRule noun = new ReportingRule("x", 50, CueForm.NOUN, ContentForm.CLAUSE);

    assertThat(noun.isWeak()).isTrue();
    assertThat(noun.supported().isWeak()).isFalse();
    assertThat(noun.supported().rank()).isLessThan(noun.rank());
    assertThat(new ReportingRule("x", 50, CueForm.VERB, ContentForm.TOPIC).isWeak()).isTrue();
    assertThat(ReportingRule.SURFACE.isWeak()).isFalse();
  }

  @Test
  void everyRuleWrittenInJavaHasARowAndCanBeSwitchedOff() throws IllegalAccessException {
    List<ReportingRule> rules = new ArrayList<>();
    for (var field : ReportingRule.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        rules.add((ReportingRule) field.get(null));
      }
    }

    assertThat(rules).isNotEmpty();
    assertThat(RuleSwitches.names().toList())
        .containsAll(rules.stream().map(ReportingRule::name).toList());
  }

  @Test
  void aGroupSwitchesOffAllItsRules() {
    RuleSwitches switches = RuleSwitches.without(Set.of("quotations"));

    assertThat(switches.isOn("quotation-colon")).isFalse();
    assertThat(switches.isOn("quotation-cue-after")).isFalse();
    assertThat(switches.isOn("parenthetical")).isTrue();
  }
}
