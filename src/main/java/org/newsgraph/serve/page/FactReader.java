package org.newsgraph.serve.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Reads the facts of an article beside its statements, or those of one entity. */
final class FactReader {

  private final Questions questions;

  FactReader(Questions questions) {
    this.questions = questions;
  }

  /** Actors and places in the order of their first mention. */
  List<Facts.Mentioned> mentioned(Node article) {
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

  /** Who holds which post: of a {@code member}, of a {@code post} or according to an article. */
  List<Facts.Membership> memberships(String variable, String iri) {
    return byKey(
            questions.ask("memberships", Map.of(variable, NodeFactory.createURI(iri)), 0, MOST),
            "membership")
        .values()
        .stream()
        .map(rows -> membership(rows.get(0)))
        .toList();
  }

  /** More holders of a post than that nobody reads. */
  static final int MOST = 200;

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

  /** Numbers of an {@code article}, of a {@code claim} or of a {@code group}. */
  List<Facts.Quantity> quantities(String variable, String iri) {
    return byKey(
            questions.ask("quantities", Map.of(variable, NodeFactory.createURI(iri))), "quantity")
        .values()
        .stream()
        .map(rows -> quantity(rows.get(0)))
        .toList();
  }

  private static Facts.Quantity quantity(Row row) {
    Optional<String> range = row.find("least").map(least -> least + " to " + row.text("most"));
    return new Facts.Quantity(
        row.text("quantity"),
        range.orElse(row.text("value")),
        row.text("unit"),
        row.text("about"),
        row.text("approximate").equals("true"),
        row.find("claim"),
        row.find("group").map(group -> new Named(group, row.text("groupName"))),
        Facts.article(row),
        Excerpt.of(row));
  }

  /** What could not be told of an article. */
  List<Facts.Unresolved> unresolved(Node article) {
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
