package org.newsgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class IrisTest {

  @Property(tries = 500, seed = "1")
  void whateverTheWordsAreTheyMakeThePartOfAnIriWithoutDotOrFragment(
      @ForAll @NotEmpty String words) {
    assertThat(Iris.slug(words)).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  @Property(tries = 500, seed = "1")
  void aSlugIsItsOwnSlug(@ForAll @NotEmpty String words) {
    assertThat(Iris.slug(Iris.slug(words))).isEqualTo(Iris.slug(words));
  }

  @Test
  void accentsAndApostrophesAreDropped() {
    assertThat(Iris.slug("Chargé d'affaires")).isEqualTo("charge-daffaires");
  }
}
