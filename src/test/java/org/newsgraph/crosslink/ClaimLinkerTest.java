package org.newsgraph.crosslink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.crosslink.claim.LinkRule.LinkDecision;
import org.newsgraph.crosslink.claim.Talk;
import org.newsgraph.model.facts.ArticleFacts.StatementLink;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.Stance;

/** Pairs of statements of one article that are linked, and pairs that must not be. */
class ClaimLinkerTest {

  private static final ClaimLinker LINKER = new ClaimLinker();

  private static List<StatementLink> links(Talk talk) {
    return LINKER.link(talk.facts()).links();
  }

  private static StatementLink link(int from, Relation relation, int to, String rule) {
    return new StatementLink(from, relation, to, rule);
  }

  @Test
  void deniesTheAllegationInItsContent() {
    Talk talk =
        Talk.of("Sylvania denied Freedonia’s allegation that its boats had sunk a ferry.")
            .says(
                "Sylvania",
                "denied",
                Stance.DENY,
                "object",
                "Freedonia’s allegation that its boats had sunk a ferry")
            .says(
                "Freedonia",
                "allegation",
                Stance.CLAIM,
                "noun-clause",
                "its boats had sunk a ferry");

    assertThat(links(talk)).containsExactly(link(0, Relation.DENIES, 1, "claim-within"));
  }

  @ParameterizedTest
  @CsvSource({
    "was baseless, DENIES",
    "was a lie, DENIES",
    "was wide of the mark, DENIES",
    "would be studied, ANSWERS",
    "was not false, ANSWERS",
  })
  void saysOfAnAllegationWhetherItIsTrue(String verdict, Relation relation) {
    String content = "Freedonia’s claim that boats had sunk a ferry " + verdict;
    Talk talk =
        Talk.of("Ortiz said " + content + ".")
            .says("Ortiz", "said", Stance.ASSERT, content)
            .says("Freedonia", "claim", Stance.CLAIM, "noun-clause", "boats had sunk a ferry");

    assertThat(links(talk)).containsExactly(link(0, relation, 1, "claim-within"));
  }

  @Test
  void dismissesAccusationsThatStandInItsContent() {
    Talk talk =
        Talk.of("Sylvania rejected Freedonia’s accusations of piracy.")
            .says(
                "Sylvania", "rejected", Stance.DENY, "object", "Freedonia’s accusations of piracy")
            .says("Freedonia", "accusations", Stance.ACCUSE, "noun-prepositional", "piracy");

    assertThat(links(talk)).containsExactly(link(0, Relation.DENIES, 1, "claim-within"));
  }

  @Test
  void aNameBeforeTheNounTellsWhoseReportIsMeant() {
    Talk talk =
        Talk.of("")
            .tells("Kovac", "said", Stance.ASSERT, "clause", "the ferry was sunk")
            .tells("Ruiz", "said", Stance.ASSERT, "clause", "the boats were late")
            .tells("Ortiz", "said", Stance.ASSERT, "clause", "the Kovac report is misleading")
            .actor("Kovac");

    assertThat(links(talk)).containsExactly(link(2, Relation.DENIES, 0, "claim-noun"));
  }

  @Test
  void whoWarnOfTheSameInOneBreathDoNotRepeatEachOther() {
    Talk talk =
        Talk.of("Ruiz and Ortiz warned of floods.")
            .says("Ruiz", "warned of", Stance.WARN, "prepositional", "floods")
            .says("Ortiz", "warned of", Stance.WARN, "prepositional", "floods");

    assertThat(links(talk)).isEmpty();
  }

  @Test
  void whoPromiseTheSameEachMeanThemselves() {
    Talk talk =
        Talk.of("Ruiz and Ortiz promised to resign.")
            .says("Ruiz", "promised", Stance.PROMISE, "infinitive", "to resign")
            .says("Ortiz", "promised", Stance.PROMISE, "infinitive", "to resign");

    assertThat(links(talk)).isEmpty();
  }

  @Test
  void doesNotDenyWhatItDeniesThatSomebodySaid() {
    Talk talk =
        Talk.of("Sylvania denied that Ruiz said the ferry had been sunk.")
            .says("Sylvania", "denied", Stance.DENY, "Ruiz said the ferry had been sunk")
            .says("Ruiz", "said", Stance.ASSERT, "the ferry had been sunk");

    assertThat(links(talk)).isEmpty();
  }

  @Test
  void sourcesThatSpeakWithOneVoiceDoNotRepeatEachOther() {
    Talk talk =
        Talk.of("Ruiz and Ortiz say the bridge is closed.")
            .says("Ruiz", "say", Stance.ASSERT, "the bridge is closed")
            .says("Ortiz", "say", Stance.ASSERT, "the bridge is closed");

    assertThat(links(talk)).isEmpty();
  }

  @Test
  void whoConfirmsTheSameWordsConfirmsTheirSpeaker() {
    Talk talk =
        Talk.of("Ruiz claims, and Ortiz confirms, that the bridge is closed.")
            .says("Ruiz", "claims", Stance.CLAIM, "the bridge is closed")
            .says("Ortiz", "confirms", Stance.CONFIRM, "the bridge is closed");

    assertThat(links(talk)).containsExactly(link(1, Relation.CONFIRMS, 0, "same-words"));
  }

  @Test
  void whoDeniesTheSameWordsDeniesTheirSpeaker() {
    Talk talk =
        Talk.of("Ruiz claimed, and Ortiz denied, that the bridge is closed.")
            .says("Ruiz", "claimed", Stance.CLAIM, "the bridge is closed")
            .says("Ortiz", "denied", Stance.DENY, "the bridge is closed");

    assertThat(links(talk)).containsExactly(link(1, Relation.DENIES, 0, "same-words"));
  }

  @Test
  void abstainsIfTwoSpeakersMayBeMeant() {
    Talk talk =
        Talk.of(
                "Freedonia accused Sylvania of sinking a ferry. Ruritania accused it of piracy."
                    + " Ortiz denied the accusation.")
            .says(
                "Freedonia", "accused", Stance.ACCUSE, "object-prep", "Sylvania of sinking a ferry")
            .says("Ruritania", "accused", Stance.ACCUSE, "object-prep", "it of piracy")
            .says("Ortiz", "denied", Stance.DENY, "object", "the accusation");

    assertThat(links(talk)).isEmpty();
    assertThat(LINKER.consider(talk.facts()))
        .extracting(LinkDecision::reason)
        .containsExactly("several-sources");
  }

  @Test
  void aPossessiveTellsWhoseClaimIsMeant() {
    Talk talk =
        Talk.of(
                "The mayor claimed the ferry was sunk. Kovac claimed it was stolen."
                    + " Ortiz called Freedonia’s claim false.")
            .says("Freedonia", "claimed", Stance.CLAIM, "the ferry was sunk")
            .says("Kovac", "claimed", Stance.CLAIM, "it was stolen")
            .says("Ortiz", "called", Stance.EVALUATE, "object-predicate", "Freedonia’s claim false")
            .state("Freedonia");

    assertThat(links(talk)).containsExactly(link(2, Relation.DENIES, 0, "claim-noun"));
  }

  @Test
  void otherNumbersAreNoRepetition() {
    Talk talk =
        Talk.of(
                "Ruiz said 40 drones had attacked the old harbor."
                    + " Ortiz said 70 drones attacked the old harbor.")
            .says("Ruiz", "said", Stance.ASSERT, "40 drones had attacked the old harbor")
            .says("Ortiz", "said", Stance.ASSERT, "70 drones attacked the old harbor")
            .counts("40", "drones")
            .counts("70", "drones");

    assertThat(links(talk)).isEmpty();
  }
}
