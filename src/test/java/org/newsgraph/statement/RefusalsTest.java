package org.newsgraph.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.statement.select.RefusedReading;

/** Readings that a rule refuses before any competition: they leave a reason, and have a switch. */
class RefusalsTest {

  private static List<ReportedStatement> without(String rule, String text) {
    return new StatementExtractor(Set.of(rule)).extract(SharedAnnotator.annotate(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          silence-refusal   | declined | The minister declined to comment.
          silence-ownership | claim    | The two states claim parts of the sea.
          silence-answer    | respond  | The army did not respond to the attack.
          silence-phrasal  | called  | The coast guard called off its search on Tuesday.
          silence-question | say     | The ministry would not say whether the bridge would open.
          silence-topic    | request | The ministry rejected the request for comment.
          silence-topic    | posted  | The minister posted a message on Twitter blaming the council for the delay.
          silence-source   | citing  | The paper reported the bridge was closed, citing the mayor's office.
          no-speaker       | announced | The storm announced the winter.
          no-agent         | expected | The ferry is expected to sail on Friday.
          no-agent         | warned   | The pilot was warned about the reef.
          no-agent         | said     | Nobody said that the bridge is closed.
          no-agent         | claimed  | No group has claimed responsibility for the attack.
          no-agent         | confirmed | Neither side confirmed that talks were held.
          no-agent         | reported | It was reported that the bridge is closed.
          no-subject       | said | The police officer the witness said was drunk left the court.
          unspoken         | demand | The court could demand that the firm pays.
          unspoken         | discuss | The council met to discuss the plan.
          self-report      | urge | The mayor said: “I urge you to stay at home tonight.”
          setting           | Talking  | Talking about the plan, the minister said the road was safe.
          aside             | asked    | The mayor, asked about the plan, said the road was safe.
          """)
  void aRefusedReadingSaysWhichRuleRefusedIt(String rule, String cue, String text) {
    assertThat(new StatementExtractor().extract(SharedAnnotator.annotate(text)))
        .noneMatch(statement -> statement.cue().text().startsWith(cue));
    assertThat(new StatementExtractor().refused(SharedAnnotator.annotate(text)))
        .filteredOn(reading -> reading.cue().text().startsWith(cue))
        .extracting(RefusedReading::reason)
        .anyMatch(reason -> reason.startsWith(rule + ": "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          silence          | declined | The minister declined to comment.
          silence-question | say     | The ministry would not say whether the bridge would open.
          silence-topic    | request | The ministry rejected the request for comment.
          no-speaker       | announced | The storm announced the winter.
          no-agent         | expected | The ferry is expected to sail on Friday.
          no-subject       | said | The police officer the witness said was drunk left the court.
          """)
  void aRefusalThatIsLeftOutLetsTheReadingStand(String rule, String cue, String text) {
    assertThat(without(rule, text)).anyMatch(s -> s.cue().text().startsWith(cue));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No fewer than ten drivers said that the bridge was closed. | said
          The mayor went on to add that the bridge was safe. | add
          The pilot was warned about the reef by the mayor.  | warned about
          The mayor told the engineer: “Yesterday you said that the bridge was safe.” | said
          """)
  void whatWasSaidForAllThatIsNotRefused(String text, String cue) {
    assertThat(new StatementExtractor().extract(SharedAnnotator.annotate(text)))
        .extracting(s -> s.cue().text())
        .contains(cue);
  }

  @Test
  void aClaimInWordsIsNotRefused() {
    assertThat(
            new StatementExtractor()
                .extract(
                    SharedAnnotator.annotate("The ministry claimed that the sea belongs to it.")))
        .extracting(s -> s.cue().text())
        .containsExactly("claimed");
  }
}
