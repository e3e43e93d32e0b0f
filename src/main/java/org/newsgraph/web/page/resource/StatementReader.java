package org.newsgraph.web.page.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageQueries.Row;

/** Reads statements and attitudes, and the links between them. */
public final class StatementReader {

  /** How each link reads from the statement that it leads to. */
  private static final Map<String, String> PASSIVE =
      Map.of(
          "repeats", "is repeated by",
          "confirms", "is confirmed by",
          "denies", "is denied by",
          "answers", "is answered by");

  private final PageQueries queries;

  /** Statements of the store that the queries run on. */
  public StatementReader(PageQueries queries) {
    this.queries = queries;
  }

  /** The statements of an article, in the order of its text. */
  List<StatementRow> ofArticle(String article) {
    return List.copyOf(
        byIri(queries.select("statements", Map.of("article", NodeFactory.createURI(article))))
            .values());
  }

  /** The statements with these IRIs, in this order; other resources are left out. */
  public List<StatementRow> withIris(List<String> iris) {
    Map<String, StatementRow> statements =
        byIri(queries.selectEach("statements", "statement", iris));
    return iris.stream().map(statements::get).filter(Objects::nonNull).toList();
  }

  /** The links from and to the statements of an article, by the IRIs of those statements. */
  Map<String, List<StatementRow.Link>> linksOfArticle(String article) {
    return links("article", article);
  }

  /** The links from and to a statement. */
  List<StatementRow.Link> links(String statement) {
    return links("statement", statement).getOrDefault(statement, List.of());
  }

  private Map<String, List<StatementRow.Link>> links(String variable, String iri) {
    List<Row> rows = queries.select("links", Map.of(variable, NodeFactory.createURI(iri)));
    Map<String, StatementRow> others =
        withIris(rows.stream().map(row -> row.text("other")).distinct().toList()).stream()
            .collect(Collectors.toMap(StatementRow::iri, Function.identity()));
    Map<String, List<StatementRow.Link>> links = new HashMap<>();
    rows.stream()
        .filter(row -> others.containsKey(row.text("other")))
        .forEach(
            row ->
                links
                    .computeIfAbsent(row.text("statement"), key -> new ArrayList<>())
                    .add(new StatementRow.Link(relation(row), others.get(row.text("other")))));
    return links;
  }

  private static String relation(Row row) {
    String name = Vocabulary.localName(row.text("relation"));
    return row.text("outward").equals("true") ? name : PASSIVE.getOrDefault(name, name);
  }

  /** Each part of a statement's content has a row of its own. */
  private static Map<String, StatementRow> byIri(List<Row> rows) {
    Map<String, StatementRow> statements = new LinkedHashMap<>();
    FactReader.grouped(rows, "statement")
        .forEach((iri, parts) -> statements.put(iri, statement(parts)));
    return statements;
  }

  private static StatementRow statement(List<Row> rows) {
    Row row = rows.get(0);
    return new StatementRow(
        row.text("statement"),
        row.text("type").endsWith("#Attitude"),
        FactReader.article(row),
        source(row),
        rows.stream().map(Excerpt::of).distinct().toList(),
        Excerpt.of(row, "cueBegin", "cueEnd", "cue"),
        manner(row),
        occasion(row));
  }

  private static StatementRow.Source source(Row row) {
    return new StatementRow.Source(
        row.find("speaker").map(speaker -> new NamedResource(speaker, row.text("speakerName"))),
        row.find("speakerWords")
            .map(words -> Excerpt.of(row, "speakerBegin", "speakerEnd", "speakerWords")));
  }

  private static StatementRow.Manner manner(Row row) {
    return new StatementRow.Manner(
        row.text("stance"),
        row.text("kind"),
        row.find("hedge"),
        row.text("negated").equals("true"),
        row.find("within"),
        row.find("rule"));
  }

  private static StatementRow.Occasion occasion(Row row) {
    Optional<String> span = row.find("saidFrom").map(first -> first + " to " + row.text("saidTo"));
    return new StatementRow.Occasion(
        row.find("medium"),
        row.find("addressee"),
        row.find("saidOn").or(() -> span),
        row.find("saidOnText"));
  }
}
