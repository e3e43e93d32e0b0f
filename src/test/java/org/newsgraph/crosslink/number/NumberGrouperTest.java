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
                Talk.of("The blast injured 9 people in Lima on Monday.", "2025-03-05")
                    .place("Lima", "Peru")
                    .counts("9", "people")))
        .containsExactly("casualties-people-in-lima-2025-03-03 wounded");
  }

  @Test
  void whoIsKilledOrWoundedIsACasualty() {
    assertThat(
            groups(
                Talk.of("On Monday 9 people were killed or wounded in Lima.", "2025-03-05")
                    .place("Lima", "Peru")
                    .counts("9", "people")))
        .containsExactly("casualties-people-in-lima-2025-03-03 casualties");
    assertThat(
            groups(
                Talk.of("On Monday 9 people were killed and 30 wounded in Lima.", "2025-03-05")
                    .place("Lima", "Peru")
                    .counts("9", "people")
                    .counts("30", "people")))
        .containsExactly(
            "casualties-people-in-lima-2025-03-03 killed",
            "casualties-people-in-lima-2025-03-03 wounded");
  }

  @Test
  void aNumberWithNothingToCompareHasNoGroup() {
    assertThat(
            groups(
                Talk.of("The blast injured 9 people in Lima.")
                    .place("Lima", "Peru")
                    .counts("9", "people")))
        .containsExactly("none");
    assertThat(
            groups(
                Talk.of("The blast injured 9 people, police say 12 people, in Lima.")
                    .place("Lima", "Peru")
                    .counts("9", "people")
                    .counts("12", "people")))
        .containsExactly(
            "local casualties-people-in-lima wounded", "local casualties-people-in-lima wounded");
  }

  @Test
  void agesAndTermsAreOnNothing() {
    assertThat(
            groups(
                Talk.of("A man of 52 years was killed in Lima on Monday.", "2025-03-05")
                    .place("Lima", "Peru")
                    .counts("52", "years")))
        .containsExactly("none");
  }

  @Test
  void abstainsWhereNoPlaceIsTold() {
    assertThat(groups(Talk.of("The blast injured 9 people.").counts("9", "people")))
        .containsExactly("none");
  }

  private static Talk inLima(String sentence, String issued, String number, String unit) {
    return Talk.of(sentence, issued).place("Lima", "Peru").counts(number, unit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The flood displaced 300 people in Lima on Monday. | 300 | people | count-people-in-lima-2025-03-03 displaced",
        "On Monday 500 residents of the coast were left homeless in Lima. | 500 | residents | count-people-in-lima-2025-03-03 displaced",
        "Police arrested 87 demonstrators in Lima on Tuesday. | 87 | demonstrators | count-protesters-in-lima-2025-03-04 arrested",
        "On Tuesday 40 protesters were detained in Lima. | 40 | protesters | count-protesters-in-lima-2025-03-04 arrested",
        "Storms destroyed 120 homes in Lima yesterday. | 120 | homes | count-houses-in-lima-2025-03-04 destroyed",
        "The airport in Lima cancelled 48 flights today. | 48 | flights | count-flights-in-lima-2025-03-05 cancelled",
        "Doctors said 210 patients were infected in Lima on Monday. | 210 | patients | count-patients-in-lima-2025-03-03 infected",
        "Lima's turnout was 61 percent on Sunday. | 61 | percent | share-turnout-percent-in-lima-2025-03-02 turnout",
        "A magnitude 6.1 earthquake struck near Lima on Monday. | 6.1 | magnitude | measure-earthquake-magnitude-in-lima-2025-03-03 earthquake",
        "Donors promised aid of 25 million euros to Lima on Monday. | 25 | EUR | money-aid-eur-in-lima-2025-03-03 aid",
        "Inflation in Lima rose to 8.4 percent on Monday. | 8.4 | percent | share-inflation-percent-in-lima-2025-03-03 inflation",
        "The strike in Lima cut 900 jobs on Monday. | 900 | jobs | count-jobs-in-lima-2025-03-03 cut",
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
      })
  void abstainsWhereNoEventIsToldOfTheNumber(String sentence, String number, String unit) {
    assertThat(groups(inLima(sentence, "2025-03-05", number, unit))).containsExactly("none");
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
