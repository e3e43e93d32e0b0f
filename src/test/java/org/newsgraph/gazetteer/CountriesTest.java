package org.newsgraph.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.gazetteer.Countries.Via;

class CountriesTest {

  private static final Countries COUNTRIES = Countries.load();

  @ParameterizedTest
  @CsvSource({
    "United Kingdom,GB",
    "Britain,GB",
    "U.S.,US",
    "DPRK,KP",
    "South Korea,KR",
    "St. Lucia,LC"
  })
  void findsACountryByAnyOfItsNames(String name, String code) {
    assertThat(COUNTRIES.byName(name)).map(found -> found.country().code()).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"Danes,DK", "North Koreans,KP", "Ukrainian,UA", "british,GB"})
  void findsACountryByItsPeople(String demonym, String code) {
    assertThat(COUNTRIES.byDemonym(demonym)).map(found -> found.country().code()).contains(code);
  }

  @Test
  void findsACapitalInEachSpelling() {
    assertThat(COUNTRIES.byCapital("Kyiv")).isEqualTo(COUNTRIES.byCapital("Kiev")).isPresent();
  }

  @Test
  void prefersNorthKoreanToKorean() {
    var match = COUNTRIES.longestAt(List.of("the", "North", "Korean", "troops"), 1).orElseThrow();

    assertThat(match.length()).isEqualTo(2);
    assertThat(match.via()).isEqualTo(Via.DEMONYM);
    assertThat(match.entry().country().name()).isEqualTo("North Korea");
  }

  @Test
  void doesNotTakeThePronounForTheAbbreviation() {
    assertThat(COUNTRIES.byName("us")).isEmpty();
    assertThat(COUNTRIES.byName("US")).isPresent();
  }

  @Test
  void readsCurlyApostrophesAndNonBreakingHyphens() {
    assertThat(COUNTRIES.byName("Democratic People’s Republic of Korea")).isPresent();
    assertThat(COUNTRIES.byName("Guinea\u2011Bissau")).isPresent();
  }

  @Test
  void knowsNoCountryOfAnInventedName() {
    assertThat(COUNTRIES.longestAt(List.of("Freedonia"), 0)).isEqualTo(Optional.empty());
  }

  @Test
  void givesTheIdsAndAPoint() {
    Countries.Entry ukraine = COUNTRIES.byCode("UA").orElseThrow();

    assertThat(ukraine.geonames()).isEqualTo(690791);
    assertThat(ukraine.wikidata()).contains("Q212");
    assertThat(ukraine.coordinates().latitude()).isBetween(48.0, 50.0);
  }
}
