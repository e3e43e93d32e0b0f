package org.newsgraph.entity.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.findings.Quantity;
import org.newsgraph.nlp.SharedAnnotator;

class QuantityExtractorTest {

  private final QuantityExtractor extractor = new QuantityExtractor();

  private List<Quantity> read(String text) {
    return extractor.extract(SharedAnnotator.annotate(text));
  }

  private List<String> counts(String text) {
    return read(text).stream().map(q -> q.value().toPlainString() + " " + q.unit()).toList();
  }

  private Quantity only(String text) {
    List<Quantity> quantities = read(text);
    assertThat(quantities).hasSize(1);
    return quantities.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The army launched 62 drones on Tuesday. | 62 drones",
        "The town sent twenty-five buses to the border. | 25 buses",
        "The flood damaged 2.5 million homes. | 2500000 homes",
        "The fire destroyed 200 square miles of forest. | 200 square miles",
        "The company spent $400 million on the bridge. | 400000000 USD",
        "The bridge cost $3.5bn last year. | 3500000000 USD",
        "The council gave 30 euros to every family. | 30 EUR",
        "Prices rose by 12% in May. | 12 percent",
        "The explosion killed at least four in the harbour. | 4 people",
        "Rescuers said that 30 others were injured. | 30 people",
        "Unemployment climbed to 6.2 per cent in May. | 6.2 percent",
        "A magnitude 6.1 earthquake struck the coast. | 6.1 magnitude",
        "Police estimated the crowd at 12,000. | 12000 people",
        "Casualties are believed to exceed 40,000. | 40000 Casualties",
        "The council sent a dozen buses to the border. | 12 buses",
        "More than half a million people left the valley. | 500000 people",
        "Two hundred and fifty workers were hired. | 250 workers",
        "The road was closed for twenty three days. | 23 days",
        "The bridge was shut for two and a half years. | 2.5 years",
        "The 24-hour strike closed the harbour. | 24 hours",
        "The fire spread through the ten-storey building. | 10 storeys",
        "He was sentenced to three years in prison. | 3 years",
        "The battle took place two weeks ago. | 2 weeks",
        "The party won by a 149 vote margin. | 149 votes",
        "The mayor gave three reasons for the delay. | 3 reasons",
        "The three police officers were hurt. | 3 police officers",
        "Three quarters of the members voted. | 0.75 members",
        "Half of the farms were flooded. | 0.5 farms",
        "The train ran at 90 kilometers per hour. | 90 kilometers per hour",
        "The plane flew at 300 km/h. | 300 km/h",
        "The quake had a magnitude of 5.5. | 5.5 magnitude",
        "The fund lent nine billion US dollars to the city. | 9000000000 USD",
        "The city paid A$30 million for the bridge. | 30000000 AUD",
        "Nearly 2000 people marched through the city. | 2000 people",
        "The factory has 2741 workers. | 2741 workers",
        "In addition, 33 were reported hurt. | 33 people",
        "A total of 39 were reported hurt. | 39 people",
        "The population of the city is about 7.5 million. | 7500000 people",
        "The mayor said that two buses were late. | 2 buses",
        "Traders kept to the two-day strike. | 2 days",
        "Six in ten say the road is bad. | 0.6 people",
        "Four in 10 registered voters agreed. | 0.4 voters",
        "Nine out of 10 members voted. | 0.9 members",
        "Half said the road was bad. | 0.5 people",
        "Nearly a third say they do not know. | 0.3333 people",
        "More than two-thirds of those in the town agreed. | 0.6667 people",
        "A half-million dollars was lost. | 500000 USD",
        "More than 60-plus experts came. | 60 experts",
        "He has a nine percentage point edge over her. | 9 percentage points",
        "They shipped 80 GW of power. | 80 GW",
        "The party polled 1,042 Ohio voters. | 1042 Ohio voters",
        "She needs the magic number of 2,383 delegates. | 2383 delegates",
        "Police answered three 911 calls. | 3 calls",
      })
  void numberIsReadWithWhatItCounts(String text, String count) {
    assertThat(counts(text)).containsExactly(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Roe, 52, said the road was closed.",
        "Ada Roe, now 52, said the road was closed.",
        "The 52-year-old mayor said the road was closed.",
        "The mayor is 52 years old.",
        "She died at the age of 52.",
        "A man aged 52 was hurt.",
        "He was 52.",
        "At 52, Ada Roe retired from the bench."
      })
  void ageIsInYearsAndSaysThatItIsOne(String text) {
    assertThat(counts(text)).containsExactly("52 years");
    assertThat(only(text).about()).contains("age");
  }

  @Test
  void theSizeOfAGroupIsNoAge() {
    assertThat(counts("The teacher is 60.")).containsExactly("60 years");
    assertThat(counts("The membership is around 60.")).doesNotContain("60 years");
  }

  @Test
  void agesOfSeveralAreAllRead() {
    assertThat(counts("The victims were aged nine, ten and 59."))
        .containsExactly("9 years", "10 years", "59 years");
  }

  @Test
  void bothSidesOfAVoteAreCounted() {
    assertThat(counts("The senate voted 52–48 to close the base."))
        .containsExactly("52 votes", "48 votes");
    assertThat(counts("The motion passed in a vote of 230-to-198."))
        .containsExactly("230 votes", "198 votes");
  }

  @Test
  void oneCountsWhatItStandsBeforeButIsNoPronoun() {
    assertThat(counts("Two women and one child were hurt.")).containsExactly("2 women", "1 child");
    assertThat(counts("One could say that it was the only one.")).isEmpty();
  }

  @Test
  void rateKeepsItsDenominator() {
    assertThat(counts("The district had fifteen deaths per 100,000 inhabitants."))
        .containsExactly("15 deaths per 100,000 inhabitants");
  }

  @Test
  void figureTakesTheUnitBefore() {
    assertThat(counts("Some 4,300 workers lost their pay; the company put the figure at 3,900."))
        .containsExactly("4300 workers", "3900 workers");
  }

  @Test
  void partAndWholeShareTheirUnit() {
    assertThat(counts("The army intercepted 38 out of 63 drones launched overnight."))
        .containsExactly("38 drones", "63 drones");
  }

  @Test
  void ofSoManyInATimeAllAreCounted() {
    assertThat(counts("Two attacks in three days shook the town."))
        .containsExactly("2 attacks", "3 days");
  }

  @Test
  void bothSharesAndBothEndsAreCounted() {
    assertThat(counts("By 58%-33%, those surveyed said no."))
        .containsExactly("58 percent", "33 percent");
    assertThat(counts("He came from 40 to 50 percentage points behind."))
        .containsExactly("40 percentage points", "50 percentage points");
  }

  @Test
  void whatSomebodyHasOfItTakesTheUnitBefore() {
    assertThat(counts("The candidate won 758 delegates, compared to Dahl's 538."))
        .containsExactly("758 delegates", "538 delegates");
  }

  @Test
  void pronounTakesTheUnitBefore() {
    assertThat(
            counts(
                "The army launched 62 drones and one missile, and 33 of them were intercepted and 25"
                    + " were jammed."))
        .containsExactly("62 drones", "1 missile", "33 drones", "25 drones");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The assault began in August 2024.",
        "The mayor spoke on March 8.",
        "This was one of the largest floods in the valley.",
        "The axis between the two states grew stronger.",
        "The fair ran from March 3 to 5.",
        "The winter of 2006–2007 was cold.",
        "The mayor quoted the report [3].",
        "Flight 17 left the airport.",
        "The hurricane reached category 4 at sea.",
        "The train leaves at 9:30 a.m. every day.",
        "They flew a Boeing 777 to the capital.",
        "The council moved from one party to another.",
        "He owned a .45-caliber pistol.",
        "It was seen in the 400 block of Elm Street.",
        "The road was shut for a year."
      })
  void datesNamesAndEmptyNumbersAreLeftOut(String text) {
    assertThat(counts(text)).isEmpty();
  }

  @Test
  void hedgeMakesANumberApproximate() {
    assertThat(only("The army launched about 62 drones.").approximate()).isTrue();
    assertThat(only("The army launched 62 drones.").approximate()).isFalse();
    assertThat(only("Attacks over the past 24 hours damaged homes.").approximate()).isFalse();
    assertThat(read("The wreck lies about 50 miles (80 km) from the coast."))
        .allMatch(Quantity::approximate);
  }

  @Test
  void boundIsKept() {
    Quantity atLeast = only("The army lost more than 300 soldiers.");
    assertThat(atLeast.min()).contains(new BigDecimal("300"));
    assertThat(atLeast.max()).isEmpty();
    Quantity atMost = only("The army lost up to 300 soldiers.");
    assertThat(atMost.min()).isEmpty();
    assertThat(atMost.max()).contains(new BigDecimal("300"));
  }

  @Test
  void rangeHasTwoEnds() {
    Quantity range = only("The army lost between 200 and 300 soldiers.");
    assertThat(range.value()).isEqualTo("200");
    assertThat(range.min()).contains(new BigDecimal("200"));
    assertThat(range.max()).contains(new BigDecimal("300"));
    assertThat(range.approximate()).isTrue();
    assertThat(range.passage().text()).isEqualTo("200 and 300");
  }

  @Test
  void scaleOfARangeIsSaidOnce() {
    assertThat(only("The bridge costs 10 to 20 million dollars.").value()).isEqualTo("10000000");
  }

  @Test
  void passageIsTheNumberAsPrinted() {
    Quantity sum = only("\uD83D\uDE80 The bridge cost $1.5 million.");
    assertThat(sum.passage().text()).isEqualTo("$1.5 million");
    assertThat(sum.passage().span().begin()).isEqualTo(18);
  }

  @Test
  void fewWordsSayWhatBecameOfThem() {
    assertThat(only("The army shot down 62 drones.").about()).contains("shot down");
    assertThat(only("In all, 62 drones were jammed.").about()).contains("jammed");
  }
}
