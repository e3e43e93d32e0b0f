package org.newsgraph.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {

  private final Article article =
      new Article("a.txt", "0".repeat(64), "a\uD83D\uDE80b\uD83D\uDE80c", Metadata.NONE, List.of());

  @Test
  void offsetsCountCharactersBeyondTheBasicPlaneOnce() {
    assertThat(article.textOf(new Span(0, 2))).isEqualTo("a\uD83D\uDE80");
    assertThat(article.textOf(new Span(2, 3))).isEqualTo("b");
    assertThat(article.textOf(new Span(4, 5))).isEqualTo("c");
  }

  @Test
  void noSpanReachesBeyondTheText() {
    assertThatThrownBy(() -> article.textOf(new Span(4, 6)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
