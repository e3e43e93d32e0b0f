package org.newsgraph.gazetteer.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchKeysTest {

  private static String columns(String feature, String name, String country, String... alternates) {
    return new SearchKeys(
            new Row(feature, name, country, "1", "", 0, 0, 0, "", "", List.of(alternates)))
        .columns();
  }

  @Test
  void aRegionIsFoundWithAndWithoutItsTypeWord() {
    assertThat(columns("ADM1", "Lund Province", "XX")).startsWith("lund province|lund\t");
  }

  @Test
  void aTownIsFoundWithoutItsArabicArticleToo() {
    assertThat(columns("PPL", "Al Mahra", "XX")).isEqualTo("al mahra\tmahra\tal mahra");
  }

  @Test
  void airportCodesAndOtherScriptsAreNoNames() {
    assertThat(columns("PPL", "Lund", "XX", "LND", "Лунд", "Lunden"))
        .isEqualTo("lund\tlunden\tlund|lunden");
  }

  @Test
  void aNameIsFoundByOtherTransliterationsToo() {
    assertThat(columns("PPL", "Kharkiv", "UA")).isEqualTo("kharkiv\t\tharkiv");
  }
}
