package org.newsgraph.web.page.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.Excerpt;
import org.newsgraph.web.page.Questions;
import org.newsgraph.web.page.Row;

/** Reads the words that mention something, in their context. */
public final class Quotes {

  private static final int CONTEXT = 60;

  private final Questions questions;

  public Quotes(Questions questions) {
    this.questions = questions;
  }

  /** Of mentions, in this order. */
  public List<Quote> of(List<String> mentions) {
    Map<String, Row> rows = new LinkedHashMap<>();
    ask("mentions", "mention", mentions).forEach(row -> rows.putIfAbsent(row.text("mention"), row));
    Map<String, ArticleText> texts =
        texts(rows.values().stream().map(row -> row.text("article")).distinct().toList());
    return mentions.stream()
        .map(rows::get)
        .filter(Objects::nonNull)
        .map(row -> quote(row, texts.getOrDefault(row.text("article"), new ArticleText(""))))
        .toList();
  }

  /** The phrases with these IRIs; what is no phrase is left out. */
  public List<Excerpt> phrases(List<String> iris) {
    return ask("phrases", "phrase", iris).stream().map(Excerpt::of).toList();
  }

  private Map<String, ArticleText> texts(List<String> articles) {
    return ask("texts", "article", articles).stream()
        .collect(
            Collectors.toMap(row -> row.text("article"), row -> new ArticleText(row.text("text"))));
  }

  private List<Row> ask(String question, String variable, List<String> iris) {
    return questions.askEach(
        question, variable, iris.stream().map(NodeFactory::createURI).toList());
  }

  private static Quote quote(Row row, ArticleText text) {
    Excerpt excerpt = Excerpt.of(row);
    boolean known = excerpt.end() <= text.length();
    return new Quote(
        Facts.article(row),
        known ? text.before(excerpt.begin(), CONTEXT) : "",
        excerpt,
        known ? text.after(excerpt.end(), CONTEXT) : "",
        row.find("reading"));
  }
}
