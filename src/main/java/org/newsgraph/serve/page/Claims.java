package org.newsgraph.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Reads statements and attitudes from the store. */
final class Claims {

  private final Questions questions;

  Claims(Questions questions) {
    this.questions = questions;
  }

  /** Those of an article, in the order of its text. */
  List<Claim> ofArticle(Node article) {
    return List.copyOf(byIri(questions.ask("statements", Map.of("article", article))).values());
  }

  /** Those with these IRIs, in this order; what is no statement is left out. */
  List<Claim> of(List<String> iris) {
    Map<String, Claim> claims =
        byIri(
            questions.askEach(
                "statements", "statement", iris.stream().map(NodeFactory::createURI).toList()));
    return iris.stream().map(claims::get).filter(Objects::nonNull).toList();
  }

  private static Map<String, Claim> byIri(List<Row> rows) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    rows.forEach(
        row -> groups.computeIfAbsent(row.text("statement"), iri -> new ArrayList<>()).add(row));
    Map<String, Claim> claims = new LinkedHashMap<>();
    groups.forEach((iri, parts) -> claims.put(iri, claim(parts)));
    return claims;
  }

  private static Claim claim(List<Row> rows) {
    Row row = rows.get(0);
    return new Claim(
        row.text("statement"),
        row.text("type").endsWith("#Attitude"),
        Facts.article(row),
        source(row),
        rows.stream().map(Excerpt::of).distinct().toList(),
        Excerpt.of(row, "cueBegin", "cueEnd", "cue"),
        manner(row),
        occasion(row));
  }

  private static Claim.Source source(Row row) {
    return new Claim.Source(
        row.find("speaker").map(speaker -> new Named(speaker, row.text("speakerName"))),
        row.find("speakerWords")
            .map(words -> Excerpt.of(row, "speakerBegin", "speakerEnd", "speakerWords")));
  }

  private static Claim.Manner manner(Row row) {
    return new Claim.Manner(
        row.text("stance"),
        row.text("kind"),
        row.find("hedge"),
        row.text("negated").equals("true"),
        row.find("within"),
        row.find("rule"));
  }

  private static Claim.Occasion occasion(Row row) {
    Optional<String> span = row.find("saidFrom").map(first -> first + " to " + row.text("saidTo"));
    return new Claim.Occasion(
        row.find("medium"),
        row.find("addressee"),
        row.find("saidOn").or(() -> span),
        row.find("saidOnText"));
  }
}
