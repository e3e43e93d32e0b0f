package org.newsgraph.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The St. John’s|saint johns",
        "Ivano\u2011Frankivsk|ivano frankivsk",
        "São Tomé|sao tome",
        "Washington, D.C.|washington dc",
        "East Mt. Foo|east mount foo"
      })
  void bringsSpellingsToOneForm(String name, String normalised) {
    assertThat(PlaceNames.normalise(name)).isEqualTo(normalised);
  }
}
