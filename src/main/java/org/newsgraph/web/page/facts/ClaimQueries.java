package org.newsgraph.web.page.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.Excerpt;
import org.newsgraph.web.page.Named;
import org.newsgraph.web.page.Questions;
import org.newsgraph.web.page.Row;

/** Reads statements and attitudes from the store. */
public final class ClaimQueries {

  private final Questions questions;

  public ClaimQueries(Questions questions) {
    this.questions = questions;
  }

  /** Those of an article, in the order of its text. */
  public List<ClaimRow> ofArticle(Node article) {
    return List.copyOf(byIri(questions.ask("statements", Map.of("article", article))).values());
  }

  /** Those with these IRIs, in this order; what is no statement is left out. */
  public List<ClaimRow> of(List<String> iris) {
    Map<String, ClaimRow> claims =
        byIri(
            questions.askEach(
                "statements", "statement", iris.stream().map(NodeFactory::createURI).toList()));
    return iris.stream().map(claims::get).filter(Objects::nonNull).toList();
  }

  private static Map<String, ClaimRow> byIri(List<Row> rows) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    rows.forEach(
        row -> groups.computeIfAbsent(row.text("statement"), iri -> new ArrayList<>()).add(row));
    Map<String, ClaimRow> claims = new LinkedHashMap<>();
    groups.forEach((iri, parts) -> claims.put(iri, claim(parts)));
    return claims;
  }

  private static ClaimRow claim(List<Row> rows) {
    Row row = rows.get(0);
    return new ClaimRow(
        row.text("statement"),
        row.text("type").endsWith("#Attitude"),
        Facts.article(row),
        source(row),
        rows.stream().map(Excerpt::of).distinct().toList(),
        Excerpt.of(row, "cueBegin", "cueEnd", "cue"),
        manner(row),
        occasion(row));
  }

  private static ClaimRow.Source source(Row row) {
    return new ClaimRow.Source(
        row.find("speaker").map(speaker -> new Named(speaker, row.text("speakerName"))),
        row.find("speakerWords")
            .map(words -> Excerpt.of(row, "speakerBegin", "speakerEnd", "speakerWords")));
  }

  private static ClaimRow.Manner manner(Row row) {
    return new ClaimRow.Manner(
        row.text("stance"),
        row.text("kind"),
        row.find("hedge"),
        row.text("negated").equals("true"),
        row.find("within"),
        row.find("rule"));
  }

  private static ClaimRow.Occasion occasion(Row row) {
    Optional<String> span = row.find("saidFrom").map(first -> first + " to " + row.text("saidTo"));
    return new ClaimRow.Occasion(
        row.find("medium"),
        row.find("addressee"),
        row.find("saidOn").or(() -> span),
        row.find("saidOnText"));
  }
}
