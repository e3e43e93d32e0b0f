package org.newsgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Publication;
import org.newsgraph.model.text.Span;

/** What is in the graph of an article that was told of it and does not stand in its text. */
class ToldFromOutsideTest {

  private static final Passage HEADLINE = new Passage("Falls", new Span(0, 5));

  private static String lines(Publication told) {
    Metadata metadata =
        new Metadata(
            Optional.of(HEADLINE),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            told);
    Article article = new Article("a.html", "0".repeat(64), "Falls", metadata, List.of());
    ArticleFacts facts = ArticleFacts.of(article).build();
    return Graphs.lines(new ArticleMapper("http://localhost:3330/").map(facts).facts());
  }

  @Test
  void addressTitleDateAndNamesAreWritten() {
    String lines =
        lines(
            new Publication(
                Optional.of("2025-03-08T10:00:00+01:00"),
                Optional.of("The Oldport Herald"),
                Optional.of("https://herald.example/falls"),
                Optional.of("One Fell"),
                List.of("Ana Ruiz", "Ben Ortiz")));

    assertThat(lines)
        .contains("terms/source> <https://herald.example/falls>")
        .contains("terms/title> \"One Fell\"")
        .contains("terms/publisher> \"The Oldport Herald\"")
        .contains("terms/contributor> \"Ana Ruiz\"")
        .contains("terms/contributor> \"Ben Ortiz\"")
        .contains("\"2025-03-08T10:00:00+01:00\"^^<http://www.w3.org/2001/XMLSchema#dateTime>")
        .doesNotContain("\"Falls\"");
  }

  @Test
  void titleOfTheTextStandsWhereNoneWasTold() {
    assertThat(lines(Publication.UNKNOWN)).contains("terms/title> \"Falls\"");
  }
}
