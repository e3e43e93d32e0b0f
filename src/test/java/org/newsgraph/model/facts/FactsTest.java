package org.newsgraph.model.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.facts.ArticleFacts.StatementLink;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;

class FactsTest {

  private final Article article =
      new Article("a.txt", "0".repeat(64), "It rained.", Metadata.NONE, List.of());

  @Test
  void aBuilderChangesTheNamedComponentAlone() {
    ArticleFacts facts =
        ArticleFacts.of(article)
            .links(List.of(new StatementLink(0, Relation.DENIES, 1, "same-words")))
            .build();

    ArticleFacts changed = facts.toBuilder().corrections(List.of()).links(List.of()).build();

    assertThat(changed).isEqualTo(ArticleFacts.of(article).build());
    assertThat(facts.links()).hasSize(1);
  }

  @Test
  void aKeyOfNoWordsIsStillAKey() {
    assertThat(EntityKey.of(false, List.of()).slug()).isEqualTo("x");
    assertThat(EntityKey.of(true, List.of("anna", "larsen")).slug()).isEqualTo("anna-larsen");
  }

  @Test
  void aKeyHasNoCapitalsAndNoSpaces() {
    assertThatThrownBy(() -> new EntityKey(true, "Anna Larsen"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Anna Larsen");
  }

  @Test
  void aDegreeOfLatitudeIsAbout111Kilometres() {
    Coordinates equator = new Coordinates(0, 10);

    assertThat(equator.kilometresTo(new Coordinates(1, 10))).isCloseTo(111.2, within(0.1));
    assertThat(equator.kilometresTo(equator)).isZero();
    assertThat(equator.kilometresTo(new Coordinates(0, -170))).isCloseTo(20015, within(1.0));
  }
}
