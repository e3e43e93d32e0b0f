package org.newsgraph.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.gazetteer.Gazetteer.Candidate;
import org.newsgraph.gazetteer.Gazetteer.Candidate.Match;
import org.newsgraph.gazetteer.Gazetteer.Entry.Rank;
import org.newsgraph.model.findings.PlaceKind;

class GazetteerTest {

  private final Gazetteer gazetteer = SharedGazetteer.get();

  @Test
  void knowsNamesakesInSeveralCountries() {
    assertThat(gazetteer.candidates("Birmingham"))
        .extracting(candidate -> candidate.entry().country().orElse(""))
        .contains("GB", "US");
  }

  @ParameterizedTest
  @CsvSource({"Zaporizhzhia,UA", "Kropyvnytskyi,UA", "Oryol,RU", "Hyesan,KP"})
  void findsANameInAnotherTransliteration(String name, String country) {
    assertThat(gazetteer.candidates(name))
        .extracting(candidate -> candidate.entry().country().orElse(""))
        .contains(country);
  }

  @Test
  void foldsTransliterationsOnlyIfNothingElseMatches() {
    assertThat(gazetteer.candidates("Lviv")).noneMatch(found -> found.match() == Match.FOLDED);
  }

  @Test
  void findsAUnitWithAndWithoutItsTypeWord() {
    assertThat(gazetteer.candidates("Orange County"))
        .extracting(Candidate::entry)
        .anyMatch(entry -> entry.rank() == Rank.SECOND_LEVEL);
    assertThat(gazetteer.candidates("Kursk"))
        .extracting(candidate -> candidate.entry().kind())
        .contains(PlaceKind.ADMIN1, PlaceKind.CITY);
  }

  @Test
  void putsCrimeaInUkraine() {
    assertThat(gazetteer.candidates("Crimea"))
        .extracting(Candidate::entry)
        .filteredOn(entry -> entry.kind() == PlaceKind.ADMIN1)
        .allMatch(entry -> entry.country().orElse("").equals("UA"))
        .isNotEmpty();
  }

  @Test
  void givesKyivTheCityAndKyivTheRegionDifferentIds() {
    assertThat(gazetteer.candidates("Kyiv"))
        .extracting(candidate -> candidate.entry().id())
        .doesNotHaveDuplicates()
        .contains("703448", "703446");
  }

  @Test
  void knowsSeasAndContinents() {
    assertThat(gazetteer.candidates("the Black Sea"))
        .extracting(candidate -> candidate.entry().kind())
        .containsExactly(PlaceKind.WATER);
  }

  @Test
  void readsPostalCodesInCapitalsOnly() {
    assertThat(gazetteer.candidates("WY")).isNotEmpty();
    assertThat(gazetteer.candidates("wy")).isEmpty();
  }

  @Test
  void knowsNothingOfAnInventedName() {
    assertThat(gazetteer.candidates("Xanadulingrad")).isEmpty();
  }
}
