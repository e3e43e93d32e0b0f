package org.newsgraph.store.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.newsgraph.store.Samples;
import org.newsgraph.store.file.StoreException;

class OwnLinesTest {

  private static final String ID = "aaaaaaaaaaaaaaaa";

  private final OwnLines own = new OwnLines(Samples.BASE, ID);

  private static byte[] in(String graph) {
    return "<urn:a> <urn:b> \"<%sarticle/%s> .\" <%s> ."
        .formatted(Samples.BASE, ID, graph)
        .getBytes(UTF_8);
  }

  @Test
  void theGraphOfAnArticleAndThoseBelowItAreItsOwn() {
    assertThat(own.contain(in(Samples.iri('a')))).isTrue();
    assertThat(own.contain(in(Samples.iri('a') + "/text"))).isTrue();
  }

  @Test
  void otherGraphsAreShared() {
    assertThat(own.contain(in(Samples.BASE + "graph/background"))).isFalse();
    assertThat(own.contain(in("urn:g"))).isFalse();
    assertThat(OwnLines.areNot(Samples.BASE).test(in(Samples.BASE + "graph/links"))).isTrue();
    assertThat(OwnLines.areNot(Samples.BASE).test(in(Samples.iri('b')))).isFalse();
  }

  @Test
  void aQuadOfAnotherArticleIsRefused() {
    byte[] line = in(Samples.iri('b'));

    assertThatThrownBy(() -> own.contain(line))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(
            "the part of article %s has a quad of another article (".formatted(ID));
  }
}
