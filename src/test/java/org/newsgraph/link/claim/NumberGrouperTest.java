package org.newsgraph.link.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers in invented sentences, and the thing that they are on. */
class NumberGrouperTest {

  private static final ClaimLinker LINKER = new ClaimLinker();

  private static List<String> groups(Talk talk) {
    return LINKER.link(talk.facts()).claims().stream()
        .map(
            claim ->
                claim
                    .group()
                    .map(
                        group ->
                            (group.key().global() ? "" : "local ")
                                + group.key().slug()
                                + " "
                                + group.event())
                    .orElse("none"))
        .toList();
  }

  @Test
  void theTroopsOfOneStateInAnother() {
    assertThat(
            groups(
                Talk.of("Brazil has sent about 300 troops to Peru.")
                    .state("Peru")
                    .counts("300", "troops")))
        .containsExactly("strength-troops-of-brazil-in-peru deployed");
  }

  @Test
  void otherWordsForTheSameForceGiveTheSameGroup() {
    assertThat(
            groups(
                Talk.of("Some 400 Brazilian personnel were deployed near Lima for the war.")
                    .place("Lima", "Peru")
                    .counts("400", "personnel")))
        .containsExactly("strength-troops-of-brazil-in-peru deployed");
    assertThat(
            groups(
                Talk.of("The arrival of 500 Brazilians to join Peru in combat.")
                    .state("Peru")
                    .counts("500", "Brazilians")))
        .containsExactly("strength-troops-of-brazil-in-peru deployed");
  }

  @Test
  void peopleOfANationAreNoTroopsInPeace() {
    assertThat(
            groups(
                Talk.of("The arrival of 500 Brazilians filled the hotels of Peru.")
                    .state("Peru")
                    .counts("500", "Brazilians")))
        .containsExactly("none");
  }

  @Test
  void whatBecameOfTheDronesOfOneNight() {
    assertThat(
            groups(
                Talk.of(
                        "Brazil launched 62 drones overnight, and 33 of them were intercepted and"
                            + " 25 were jammed.")
                    .counts("62", "drones")
                    .counts("33", "drones")
                    .counts("25", "drones")))
        .containsExactly(
            "local attack-drones-of-brazil-overnight launched",
            "local attack-drones-of-brazil-overnight intercepted",
            "local attack-drones-of-brazil-overnight jammed");
  }

  @Test
  void aNightIsTheSameInEveryArticleOfItsDay() {
    assertThat(
            groups(
                Talk.of("Brazil launched 62 drones overnight.", "2025-03-05")
                    .counts("62", "drones")))
        .containsExactly("attack-drones-of-brazil-2025-03-05 launched");
  }

  @Test
  void victimsInOnePlace() {
    assertThat(
            groups(
                Talk.of("The blast injured 9 people in Lima.")
                    .place("Lima", "Peru")
                    .counts("9", "people")))
        .containsExactly("local casualties-people-in-lima-at-0 wounded");
  }

  @Test
  void abstainsWhereNoPlaceIsTold() {
    assertThat(groups(Talk.of("The blast injured 9 people.").counts("9", "people")))
        .containsExactly("none");
  }
}
