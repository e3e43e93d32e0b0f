package org.newsgraph.link.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Relation;
import org.newsgraph.model.Stance;
import org.newsgraph.model.StatementLink;

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

  @Test
  void doesNotDenyWhatItDeniesThatSomebodySaid() {
    Talk talk =
        Talk.of("Sylvania denied that Ruiz said the ferry had been sunk.")
            .says("Sylvania", "denied", Stance.DENY, "Ruiz said the ferry had been sunk")
            .says("Ruiz", "said", Stance.ASSERT, "the ferry had been sunk");

    assertThat(links(talk)).isEmpty();
  }

  @Test
  void deniesAnAllegationThatItCallsBaseless() {
    Talk talk =
        Talk.of("Ortiz said Freedonia’s claim that boats had sunk a ferry was baseless.")
            .says(
                "Ortiz",
                "said",
                Stance.ASSERT,
                "Freedonia’s claim that boats had sunk a ferry was baseless")
            .says("Freedonia", "claim", Stance.CLAIM, "noun-clause", "boats had sunk a ferry");

    assertThat(links(talk)).containsExactly(link(0, Relation.DENIES, 1, "claim-within"));
  }

  @Test
  void answersAnAllegationThatItNeitherDeniesNorConfirms() {
    Talk talk =
        Talk.of("Ortiz said Freedonia’s claim that boats had sunk a ferry would be studied.")
            .says(
                "Ortiz",
                "said",
                Stance.ASSERT,
                "Freedonia’s claim that boats had sunk a ferry would be studied")
            .says("Freedonia", "claim", Stance.CLAIM, "noun-clause", "boats had sunk a ferry");

    assertThat(links(talk)).containsExactly(link(0, Relation.ANSWERS, 1, "claim-within"));
  }

  @Test
  void doesNotTakeWhatIsNotFalseForDenied() {
    Talk talk =
        Talk.of("Ortiz said Freedonia’s claim that boats had sunk a ferry was not false.")
            .says(
                "Ortiz",
                "said",
                Stance.ASSERT,
                "Freedonia’s claim that boats had sunk a ferry was not false")
            .says("Freedonia", "claim", Stance.CLAIM, "noun-clause", "boats had sunk a ferry");

    assertThat(links(talk)).extracting(StatementLink::relation).doesNotContain(Relation.DENIES);
  }

  @Test
  void sourcesOfTheSameWordsRepeatEachOther() {
    Talk talk =
        Talk.of("Ruiz and Ortiz say the bridge is closed.")
            .says("Ruiz", "say", Stance.ASSERT, "the bridge is closed")
            .says("Ortiz", "say", Stance.ASSERT, "the bridge is closed");

    assertThat(links(talk)).containsExactly(link(1, Relation.REPEATS, 0, "same-words"));
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
  void deniesTheAccusationToldJustBefore() {
    Talk talk =
        Talk.of("Freedonia accused Sylvania of sinking a ferry. Ortiz denied the accusation.")
            .says(
                "Freedonia", "accused", Stance.ACCUSE, "object-prep", "Sylvania of sinking a ferry")
            .says("Ortiz", "denied", Stance.DENY, "object", "the accusation");

    assertThat(links(talk)).containsExactly(link(1, Relation.DENIES, 0, "claim-noun"));
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
        .extracting(Considered::reason)
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
  void aReplyAnswersTheQuestionBeforeIt() {
    Talk talk =
        Talk.of("Ruiz asked whether the bridge was safe. “It is,” Ortiz replied.")
            .says("Ruiz", "asked", Stance.ASK, "clause", "whether the bridge was safe")
            .says("Ortiz", "replied", Stance.ASSERT, "quotation-cue-after", "“It is,”");

    assertThat(links(talk)).containsExactly(link(1, Relation.ANSWERS, 0, "reply"));
  }

  @Test
  void nobodyAnswersHimself() {
    Talk talk =
        Talk.of("“Is it safe?” Ruiz asked. “It is,” replied Ruiz.")
            .says("Ruiz", "asked", Stance.ASK, "quotation-cue-after", "“Is it safe?”")
            .says("Ruiz", "replied", Stance.ASSERT, "quotation-cue-after", "“It is,”");

    assertThat(links(talk)).isEmpty();
  }

  @Test
  void theSameInOtherFormsIsARepetition() {
    Talk talk =
        Talk.of(
                "Ruiz said French soldiers had attacked the old harbor."
                    + " Later Ortiz said the soldiers of France attacked an old harbor.")
            .says("Ruiz", "said", Stance.ASSERT, "French soldiers had attacked the old harbor")
            .says("Ortiz", "said", Stance.ASSERT, "the soldiers of France attacked an old harbor");

    assertThat(links(talk)).containsExactly(link(1, Relation.REPEATS, 0, "similar-content"));
  }

  @Test
  void anotherSpeakerConfirms() {
    Talk talk =
        Talk.of(
                "Ruiz said French soldiers had attacked the old harbor."
                    + " Ortiz confirmed that the French soldiers attacked the harbor.")
            .says("Ruiz", "said", Stance.ASSERT, "French soldiers had attacked the old harbor")
            .says("Ortiz", "confirmed", Stance.CONFIRM, "the French soldiers attacked the harbor");

    assertThat(links(talk)).containsExactly(link(1, Relation.CONFIRMS, 0, "similar-content"));
  }

  @Test
  void theOppositeIsADenial() {
    Talk talk =
        Talk.of(
                "Ruiz said French soldiers had attacked the old harbor."
                    + " Ortiz said that French soldiers did not attack the old harbor.")
            .says("Ruiz", "said", Stance.ASSERT, "French soldiers had attacked the old harbor")
            .says("Ortiz", "said", Stance.ASSERT, "French soldiers did not attack the old harbor");

    assertThat(links(talk)).containsExactly(link(1, Relation.DENIES, 0, "similar-content"));
  }

  @Test
  void toDenyTheDeniedIsToRepeatIt() {
    Talk talk =
        Talk.of(
                "Ruiz denied that French soldiers had attacked the old harbor."
                    + " Ortiz said that French soldiers did not attack the old harbor.")
            .says("Ruiz", "denied", Stance.DENY, "French soldiers had attacked the old harbor")
            .says("Ortiz", "said", Stance.ASSERT, "French soldiers did not attack the old harbor");

    assertThat(links(talk)).containsExactly(link(1, Relation.REPEATS, 0, "similar-content"));
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

  @Test
  void aDemandDoesNotRepeatAReport() {
    Talk talk =
        Talk.of(
                "Ruiz said French soldiers attacked the old harbor."
                    + " Ortiz demanded that French soldiers attack the old harbor.")
            .says("Ruiz", "said", Stance.ASSERT, "French soldiers attacked the old harbor")
            .says("Ortiz", "demanded", Stance.DEMAND, "French soldiers attack the old harbor");

    assertThat(links(talk)).isEmpty();
  }

  @Test
  void theSameTopicIsNotTheSameClaim() {
    Talk talk =
        Talk.of(
                "Ruiz said French soldiers attacked the old harbor."
                    + " Ortiz said French soldiers guard the old harbor against looters.")
            .says("Ruiz", "said", Stance.ASSERT, "French soldiers attacked the old harbor")
            .says(
                "Ortiz",
                "said",
                Stance.ASSERT,
                "French soldiers guard the old harbor against looters");

    assertThat(links(talk)).isEmpty();
  }
}
