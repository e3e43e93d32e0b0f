package org.newsgraph.resolve.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugsTest {

  @Test
  void endingsOfRomanisedNamesAreOne() {
    assertThat(Slugs.folded("Andrii Kovalskyi"))
        .isEqualTo(Slugs.folded("Andriy Kovalsky"))
        .isEqualTo(Slugs.folded("Andriy Kovalskiy"));
  }

  @Test
  void shortNamesStayApart() {
    assertThat(Slugs.folded("Li Yi")).containsExactly("li", "yi");
  }

  @Test
  void aSlugHasOnlyPlainLettersDigitsAndHyphens() {
    assertThat(Slugs.slug(Slugs.words("Łódź’s “Błękitna” Gmina No. 5")))
        .isEqualTo("lodz-blekitna-gmina-no-5");
  }

  @Test
  void abbreviationsKeepTheirLettersTogether() {
    assertThat(Slugs.words("U.S. officials")).containsExactly("us", "officials");
  }

  @Test
  void aNameInAnotherScriptStillHasASlug() {
    assertThat(Slugs.slug(Slugs.words("王"))).isEqualTo("x");
  }
}
