package org.newsgraph.web.page.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.Excerpt;
import org.newsgraph.web.page.Named;
import org.newsgraph.web.page.Questions;
import org.newsgraph.web.page.Row;
import org.newsgraph.web.page.Vocabulary;

/** Reads the facts of an article beside its statements, or those of one entity. */
public final class FactReader {

  private final Questions questions;

  public FactReader(Questions questions) {
    this.questions = questions;
  }

  /** Actors and places in the order of their first mention. */
  public List<Facts.Mentioned> mentioned(Node article) {
    return byKey(questions.ask("mentions", Map.of("article", article)), "entity").values().stream()
        .map(FactReader::mentioned)
        .toList();
  }

  private static Facts.Mentioned mentioned(List<Row> rows) {
    Row row = rows.get(0);
    return new Facts.Mentioned(
        new Named(row.text("entity"), row.find("name").orElse(row.text("words"))),
        Vocabulary.words(row.text("type")),
        rows.stream().map(FactReader::mention).distinct().toList());
  }

  private static Facts.Mention mention(Row row) {
    return new Facts.Mention(Excerpt.of(row), row.find("reading"));
  }

  /** Who holds which post according to an article. */
  public List<Facts.Membership> memberships(Node article) {
    return readMemberships(questions.ask("memberships", Map.of("article", article)));
  }

  /** The memberships with these IRIs, in the order of their articles' words. */
  public List<Facts.Membership> membershipsOf(List<String> iris) {
    return readMemberships(
        questions.askEach(
            "memberships", "membership", iris.stream().map(NodeFactory::createURI).toList()));
  }

  private static List<Facts.Membership> readMemberships(List<Row> rows) {
    return byKey(rows, "membership").values().stream().map(it -> membership(it.get(0))).toList();
  }

  private static Facts.Membership membership(Row row) {
    return new Facts.Membership(
        new Named(row.text("member"), row.text("memberName")),
        new Named(row.text("post"), row.text("postName")),
        row.find("of"),
        row.text("status"),
        row.find("rank"),
        row.find("date"),
        Facts.article(row),
        Excerpt.of(row));
  }

  /** The numbers of an article. */
  public List<Facts.Quantity> quantities(Node article) {
    return readQuantities(questions.ask("quantities", Map.of("article", article)));
  }

  /** The numbers that a statement claims. */
  public List<Facts.Quantity> claimedIn(String statement) {
    List<Node> numbers =
        questions
            .ask(
                "related",
                Map.of(
                    "relation", NodeFactory.createURI(Vocabulary.CLAIMED_IN),
                    "entity", NodeFactory.createURI(statement)))
            .stream()
            .map(row -> row.terms().get("subject"))
            .toList();
    return readQuantities(questions.askEach("quantities", "quantity", numbers));
  }

  private static List<Facts.Quantity> readQuantities(List<Row> rows) {
    return byKey(rows, "quantity").values().stream().map(it -> quantity(it.get(0))).toList();
  }

  private static Facts.Quantity quantity(Row row) {
    return new Facts.Quantity(
        row.text("quantity"),
        value(row),
        row.text("unit"),
        row.text("about"),
        row.text("approximate").equals("true"),
        row.find("claim"),
        row.find("group").map(group -> new Named(group, row.text("groupName"))),
        Facts.article(row),
        Excerpt.of(row));
  }

  private static String value(Row row) {
    Optional<String> least = row.find("least");
    Optional<String> most = row.find("most");
    if (least.isPresent() && most.isPresent()) {
      return "%s to %s".formatted(least.get(), most.get());
    }
    return least
        .map("at least %s"::formatted)
        .or(() -> most.map("at most %s"::formatted))
        .orElse(row.text("value"));
  }

  /** What could not be told of an article. */
  public List<Facts.Unresolved> unresolved(Node article) {
    return byKey(questions.ask("unresolved", Map.of("article", article)), "item").values().stream()
        .map(FactReader::unresolved)
        .toList();
  }

  private static Facts.Unresolved unresolved(List<Row> rows) {
    Row row = rows.get(0);
    return new Facts.Unresolved(
        row.text("item"),
        row.text("what"),
        Vocabulary.words(Vocabulary.NG + row.text("reason")),
        rows.stream().flatMap(it -> it.find("candidate").stream()).toList(),
        Excerpt.of(row));
  }

  private static Map<String, List<Row>> byKey(List<Row> rows, String variable) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text(variable), LinkedHashMap::new, Collectors.toList()));
  }
}
