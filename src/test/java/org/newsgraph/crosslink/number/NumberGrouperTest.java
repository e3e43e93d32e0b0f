package org.newsgraph.crosslink.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.crosslink.ClaimLinker;
import org.newsgraph.crosslink.claim.Talk;

/** Numbers in invented sentences, and the thing that they are on. */
class NumberGrouperTest {

  private static final ClaimLinker LINKER = new ClaimLinker();

  private static List<String> groups(Talk talk) {
    return LINKER.link(talk.facts()).quantities().stream()
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
                Talk.of("The blast injured 9 people in Lima.", "2025-03-05")
                    .place("Lima", "Peru")
                    .counts("9", "people")))
        .containsExactly("casualties-people-in-lima-wounded-2025-03-05 wounded");
  }

  @Test
  void abstainsWhereNoPlaceIsTold() {
    assertThat(groups(Talk.of("The blast injured 9 people.").counts("9", "people")))
        .containsExactly("none");
  }

  @Test
  void whatIsSaidBesideTheVerbDidNotBefallItsSubject() {
    assertThat(
            groups(
                inLima(
                    "In addition to the deaths in Lima, 33 people went home.",
                    "2025-03-05",
                    "33",
                    "people")))
        .containsExactly("none");
  }

  private static Talk inLima(String sentence, String issued, String number, String unit) {
    return Talk.of(sentence, issued).place("Lima", "Peru").counts(number, unit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The flood displaced 300 people in Lima on Monday. | 300 | people | count-people-in-lima-displaced-2025-03-03 displaced",
        "On Monday 500 residents of the coast were left homeless in Lima. | 500 | residents | count-people-in-lima-displaced-2025-03-03 displaced",
        "Police arrested 87 demonstrators in Lima on Tuesday. | 87 | demonstrators | count-protesters-in-lima-arrested-2025-03-04 arrested",
        "On Tuesday 40 protesters were detained in Lima. | 40 | protesters | count-protesters-in-lima-arrested-2025-03-04 arrested",
        "Storms destroyed 120 homes in Lima yesterday. | 120 | homes | count-houses-in-lima-destroyed-2025-03-04 destroyed",
        "The airport in Lima cancelled 48 flights today. | 48 | flights | count-flights-in-lima-cancelled-2025-03-05 cancelled",
        "Doctors said 210 patients were infected in Lima on Monday. | 210 | patients | count-patients-in-lima-infected-2025-03-03 infected",
        "Lima's turnout was 61 percent on Sunday. | 61 | percent | share-turnout-percent-in-lima-2025-03-02 turnout",
        "A magnitude 6.1 earthquake struck near Lima on Monday. | 6.1 | magnitude | measure-earthquake-magnitude-in-lima-2025-03-03 earthquake",
        "Donors promised aid of 25 million euros to Lima on Monday. | 25 | EUR | money-aid-eur-in-lima-2025-03-03 aid",
        "Inflation in Lima rose to 8.4 percent in January 2025. | 8.4 | percent | share-inflation-percent-in-lima-january-2025 inflation",
        "The strike in Lima cut 900 jobs. | 900 | jobs | count-jobs-in-lima-cut-2025-03-05 cut",
      })
  void whatNewsCountsIsGroupedByThingPlaceAndDay(
      String sentence, String number, String unit, String group) {
    assertThat(groups(inLima(sentence, "2025-03-05", number, unit))).containsExactly(group);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor of Lima met 40 teachers. | 40 | teachers",
        "In Lima prices are high, and in the mountains, after weeks of rain, the flood displaced, killed or hurt many of the 300 cows. | 300 | cows",
        "He spent 300 dollars in Lima. | 300 | USD",
        "Some 12 percent of the boats in Lima are blue. | 12 | percent",
        "Police arrested 87 Lima officers. | 87 | officers",
        "The flood killed 0.5 people of each family in Lima on Monday. | 0.5 | people",
      })
  void abstainsWhereNoEventIsToldOfTheNumber(String sentence, String number, String unit) {
    assertThat(groups(inLima(sentence, "2025-03-05", number, unit))).containsExactly("none");
  }

  private static Talk blast(String sentences) {
    return Talk.of(sentences, "2025-03-05");
  }

  @Test
  void victimsWithoutAPlaceAreThoseOfTheOnlyPlaceAndDay() {
    assertThat(
            groups(
                blast("A blast killed 9 people in Lima on Monday. Doctors said 12 people died.")
                    .place("Lima", "Peru")
                    .counts("9", "people")
                    .counts("12", "people")))
        .containsExactly(
            "casualties-people-in-lima-killed-2025-03-03 killed",
            "casualties-people-in-lima-killed-2025-03-03 killed");
  }

  @Test
  void theKilledOrWoundedAreNotComparedWithTheKilled() {
    assertThat(
            groups(
                blast(
                        "A blast killed 9 people in Lima on Monday. Doctors said 40 people were killed or wounded.")
                    .place("Lima", "Peru")
                    .counts("9", "people")
                    .counts("40", "people")))
        .containsExactly("casualties-people-in-lima-killed-2025-03-03 killed", "none");
  }

  @Test
  void victimsOfAnArticleWithoutAnyPlaceAreItsOwnGroup() {
    assertThat(
            groups(
                blast("The blast killed 9 people. Doctors said 12 people died.")
                    .counts("9", "people")
                    .counts("12", "people")))
        .containsExactly(
            "local casualties-people-killed-2025-03-05 killed",
            "local casualties-people-killed-2025-03-05 killed");
  }

  @Test
  void victimsOnTopOfOthersAreNotOfTheirGroup() {
    assertThat(
            groups(
                blast("The blast killed 9 people. Later another 12 people died.")
                    .counts("9", "people")
                    .counts("12", "people")))
        .containsExactly("none", "none");
  }

  @Test
  void whatIsCountedTwiceWithOneResultIsOneThing() {
    assertThat(
            groups(
                blast("Police arrested 1,200 men. The mayor said 1200 men were arrested.")
                    .counts("1,200", "men")
                    .counts("1200", "men")))
        .containsExactly(
            "local count-men-arrested-of-1200 arrested",
            "local count-men-arrested-of-1200 arrested");
  }

  @Test
  void aNumberOfItsOwnIsInNoGroup() {
    assertThat(
            groups(
                Talk.of("The blast injured 9 people in Lima.")
                    .place("Lima", "Peru")
                    .counts("9", "people")))
        .containsExactly("none");
  }

  @Test
  void abstainsBetweenTwoPlaces() {
    assertThat(
            groups(
                Talk.of("The flood displaced 300 people in Lima and in Cusco.")
                    .place("Lima", "Peru")
                    .place("Cusco", "Peru")
                    .counts("300", "people")))
        .containsExactly("none");
  }
}
