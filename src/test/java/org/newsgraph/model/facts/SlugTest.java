package org.newsgraph.model.facts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class SlugTest {

  @Property(tries = 500, seed = "1")
  void whateverTheWordsAreTheyMakeThePartOfAnIriWithoutDotOrFragment(
      @ForAll @NotEmpty String words) {
    assertThat(Slug.of(words)).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  @Property(tries = 500, seed = "1")
  void aSlugIsItsOwnSlug(@ForAll @NotEmpty String words) {
    assertThat(Slug.of(Slug.of(words))).isEqualTo(Slug.of(words));
  }

  @Test
  void accentsAndApostrophesAreDropped() {
    assertThat(Slug.of("Chargé d'affaires")).isEqualTo("charge-daffaires");
  }

  @Test
  void isNeverTooLongForAnAddress() {
    String first = Slug.of("a".repeat(5000));
    String second = Slug.of("a".repeat(5001));

    assertThat(first).startsWith("a".repeat(60) + "-").hasSizeLessThan(120).isNotEqualTo(second);
    assertThat(Slug.of("м".repeat(5000))).hasSizeLessThan(120);
  }
}
