package org.newsgraph.resolve.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.newsgraph.model.facts.EntityKey;

class NameNormalizerTest {

  @Test
  void endingsOfRomanisedNamesAreOne() {
    assertThat(NameNormalizer.folded("Andrii Kovalskyi"))
        .isEqualTo(NameNormalizer.folded("Andriy Kovalsky"))
        .isEqualTo(NameNormalizer.folded("Andriy Kovalskiy"));
  }

  @Test
  void shortNamesStayApart() {
    assertThat(NameNormalizer.folded("Li Yi")).containsExactly("li", "yi");
  }

  @Test
  void aSlugHasOnlyPlainLettersDigitsAndHyphens() {
    assertThat(EntityKey.of(true, NameNormalizer.words("Łódź’s “Błękitna” Gmina No. 5")).slug())
        .isEqualTo("lodz-blekitna-gmina-no-5");
  }

  @Test
  void abbreviationsKeepTheirLettersTogether() {
    assertThat(NameNormalizer.words("U.S. officials")).containsExactly("us", "officials");
  }

  @Test
  void aNameInAnotherScriptStillHasASlug() {
    assertThat(EntityKey.of(true, NameNormalizer.words("王")).slug()).isEqualTo("x");
  }
}
