package org.newsgraph.statement.learnt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.nlp.SharedAnnotator;
import org.newsgraph.statement.ReadStatements;
import org.newsgraph.statement.StatementExtractor;

class LearntReaderTest {

  private static final String FAR_OBJECT =
      "Her office confirmed to the Herald in an email on Monday the closing of the bridge.";

  private static final String TOPIC = "No damage to the harbour was reported.";

  @Test
  void whereTheRulesAreSilentTheModelReads() {
    List<ReportedStatement> found = ReadStatements.of(FAR_OBJECT);

    assertThat(found)
        .extracting(ReadStatements::row)
        .containsExactly("Her office | confirmed | the closing of the bridge");
    assertThat(found).extracting(ReportedStatement::rule).containsExactly("learnt");
  }

  @Test
  void whoStandsRightBeforeTheVerbSpeaksWhereTheModelSeesNobody() {
    assertThat(
            ReadStatements.of(
                "Fire press officer Maria Lund stated firefighters believe him to be aged 25."))
        .extracting(ReadStatements::row)
        .contains(
            "Fire press officer Maria Lund | stated | firefighters believe him to be aged 25");
  }

  @Test
  void whatTheModelReadsHasAScoreOfThreeDigits() {
    assertThat(ReadStatements.of(FAR_OBJECT).get(0).score())
        .hasValueSatisfying(score -> assertThat(score.scale()).isEqualTo(3));
    assertThat(ReadStatements.of("The mayor said the bridge was closed.").get(0).score()).isEmpty();
  }

  @Test
  void passagesReadSideBySideAreReadAsOneAfterTheOther() {
    String text = FAR_OBJECT + "\n\n" + TOPIC + "\n\nThe clerk refused to go.\n\n" + FAR_OBJECT;

    assertThat(new StatementExtractor(Set.of(), true).extract(SharedAnnotator.annotate(text)))
        .hasSizeGreaterThan(2)
        .isEqualTo(ReadStatements.of(text));
  }

  @Test
  void aMereTopicWhoseCueTheModelDoubtsIsRefused() {
    assertThat(ReadStatements.of(TOPIC)).isEmpty();
    assertThat(new StatementExtractor().refused(SharedAnnotator.annotate(TOPIC)))
        .anyMatch(reading -> reading.reason().equals("the learnt model sees no cue"));
  }

  @Test
  void whatTheModelTakesForNoSpeechIsAnAttitude() {
    String refusal = "The clerk refused to hand over the documents.";

    assertThat(ReadStatements.of(refusal))
        .extracting(ReportedStatement::stance)
        .containsExactly(Stance.OPPOSE);
    assertThat(ReadStatements.without("learnt", refusal))
        .extracting(ReportedStatement::stance)
        .containsExactly(Stance.DENY);
  }

  @Test
  void theAgentOfAPassiveIsNamedAsOneWhoSaidIt() {
    assertThat(ReadStatements.of("The vote was described by Ana Ruiz as a farce."))
        .extracting(ReportedStatement::stance)
        .containsExactly(Stance.EVALUATE);
  }

  @Test
  void theModelCanBeSwitchedOff() {
    assertThat(ReadStatements.without("learnt", FAR_OBJECT)).isEmpty();
    assertThat(
            new StatementExtractor(Set.of("learnt", "no-agent"))
                .extract(SharedAnnotator.annotate(TOPIC)))
        .hasSize(1);
  }
}
