package org.newsgraph.source.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.source.document.ArticleLayout;
import org.newsgraph.source.document.DocumentDraft;
import org.newsgraph.source.document.HtmlText;
import org.newsgraph.source.record.FieldMap;

/**
 * The metadata of an article in the tags of a web page: Open Graph, microdata, Dublin Core and
 * others.
 */
final class MetaTags {

  private static final List<Rule> RULES =
      Lexicon.table("html-metadata.tsv", 3).stream().map(Rule::of).toList();

  private final Document page;

  private record Rule(FieldMap.Field field, Evaluator selector, String attribute) {

    static Rule of(List<String> row) {
      return new Rule(
          FieldMap.Field.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
          QueryParser.parse(row.get(1)),
          row.get(2));
    }

    Stream<String> values(Document page) {
      return page.select(selector).stream().map(this::value).filter(value -> !value.isBlank());
    }

    private String value(Element element) {
      return attribute.isEmpty() ? HtmlText.of(element) : element.attr(attribute);
    }
  }

  MetaTags(Document page) {
    this.page = page;
  }

  /** Returns the values of a field, the best first. */
  List<String> values(FieldMap.Field field) {
    return RULES.stream()
        .filter(rule -> rule.field() == field)
        .flatMap(rule -> rule.values(page))
        .toList();
  }

  /** Returns the value of a field by the first rule that finds one. */
  private List<String> first(FieldMap.Field field) {
    return RULES.stream()
        .filter(rule -> rule.field() == field)
        .map(rule -> rule.values(page).toList())
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  DocumentDraft draft() {
    return new DocumentDraft(
        ArticleLayout.paragraphs(first(FieldMap.Field.TEXT)),
        first(FieldMap.Field.TITLE).stream().findFirst(),
        values(FieldMap.Field.DATE),
        values(FieldMap.Field.URL),
        values(FieldMap.Field.PUBLISHER),
        first(FieldMap.Field.AUTHOR));
  }

  /** Whether it says that not all may read the article. */
  boolean isPaid() {
    return values(FieldMap.Field.STATUS).contains("locked");
  }
}
