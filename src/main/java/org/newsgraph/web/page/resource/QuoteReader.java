package org.newsgraph.web.page.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageQueries.Row;

/** Reads the words of mentions and phrases, mentions with the words around them. */
public final class QuoteReader {

  private static final int CONTEXT = 60;

  private final PageQueries queries;

  /**
   * A mention in its context.
   *
   * @param article it stands in
   * @param before at most 60 code points before it; empty if the store leaves texts out
   * @param excerpt the words of the mention
   * @param after at most 60 code points after it; empty if the store leaves texts out
   * @param reading whether a place's name stands for its government
   */
  public record Quote(
      NamedResource article,
      String before,
      Excerpt excerpt,
      String after,
      Optional<String> reading) {}

  QuoteReader(PageQueries queries) {
    this.queries = queries;
  }

  /** The mentions with these IRIs, in this order; other resources are left out. */
  List<Quote> mentions(List<String> iris) {
    Map<String, Row> rows = new LinkedHashMap<>();
    queries
        .selectEach("mentions", "mention", iris)
        .forEach(row -> rows.putIfAbsent(row.text("mention"), row));
    Map<String, ArticleText> texts =
        texts(rows.values().stream().map(row -> row.text("article")).distinct().toList());
    return iris.stream()
        .map(rows::get)
        .filter(Objects::nonNull)
        .map(row -> quote(row, texts.getOrDefault(row.text("article"), new ArticleText(""))))
        .toList();
  }

  /** The words of the phrases with these IRIs; other resources are left out. */
  List<Excerpt> phrases(List<String> iris) {
    return queries.selectEach("phrases", "phrase", iris).stream().map(Excerpt::of).toList();
  }

  private Map<String, ArticleText> texts(List<String> articles) {
    return queries.selectEach("texts", "article", articles).stream()
        .collect(
            Collectors.toMap(row -> row.text("article"), row -> new ArticleText(row.text("text"))));
  }

  private static Quote quote(Row row, ArticleText text) {
    Excerpt excerpt = Excerpt.of(row);
    boolean known = excerpt.end() <= text.length();
    return new Quote(
        FactReader.article(row),
        known ? text.before(excerpt.begin(), CONTEXT) : "",
        excerpt,
        known ? text.after(excerpt.end(), CONTEXT) : "",
        row.find("reading"));
  }
}
