package org.newsgraph.web.page.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.Questions;
import org.newsgraph.web.page.Row;
import org.newsgraph.web.page.Vocabulary;

/** Reads which statements repeat, confirm, deny or answer which. */
public final class ClaimLinks {

  /** How each relation reads from the other end. */
  private static final Map<String, String> INWARD =
      Map.of(
          "repeats", "is repeated by",
          "confirms", "is confirmed by",
          "denies", "is denied by",
          "answers", "is answered by");

  private final Questions questions;
  private final ClaimQueries claims;

  public ClaimLinks(Questions questions, ClaimQueries claims) {
    this.questions = questions;
    this.claims = claims;
  }

  /** By the IRIs of the statements: of an {@code article}, or of one {@code statement}. */
  public Map<String, List<RelatedClaim>> of(String variable, String iri) {
    List<Row> rows = questions.ask("links", Map.of(variable, NodeFactory.createURI(iri)));
    Map<String, ClaimRow> others =
        claims.of(rows.stream().map(row -> row.text("other")).distinct().toList()).stream()
            .collect(Collectors.toMap(ClaimRow::iri, Function.identity()));
    Map<String, List<RelatedClaim>> links = new HashMap<>();
    rows.stream()
        .filter(row -> others.containsKey(row.text("other")))
        .forEach(
            row ->
                links
                    .computeIfAbsent(row.text("statement"), key -> new ArrayList<>())
                    .add(new RelatedClaim(relation(row), others.get(row.text("other")))));
    return links;
  }

  private static String relation(Row row) {
    String name = Vocabulary.localName(row.text("relation"));
    return row.text("outward").equals("true") ? name : INWARD.getOrDefault(name, name);
  }
}
