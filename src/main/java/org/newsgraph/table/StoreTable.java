package org.newsgraph.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;
import org.newsgraph.query.SavedQueries;

/**
 * A table of what a store holds: the rows that a query gives for each article, the articles in the
 * order of their IRIs. Its columns are those of the query, after the article's IRI.
 */
public final class StoreTable {

  private static final Var ARTICLE = Var.alloc("article");

  private final String name;
  private final Query query;
  private final Optional<Condition> condition;
  private final List<Var> variables;

  /** A value that a row must have in a column which the table itself lacks. */
  private record Condition(Var variable, String value) {}

  private StoreTable(String name, Query query, Optional<Condition> condition) {
    this.name = name;
    this.query = query;
    this.condition = condition;
    List<Var> selected = query.getProjectVars();
    // rows that are equal in what the query sorts by come in one order too
    selected.forEach(variable -> query.addOrderBy(variable, Query.ORDER_DEFAULT));
    this.variables =
        selected.stream()
            .filter(it -> condition.stream().noneMatch(asked -> asked.variable().equals(it)))
            .toList();
  }

  /** All tables. */
  public static List<StoreTable> all() {
    return List.of(
        new StoreTable("articles", own("articles.rq"), Optional.empty()),
        saved("actors"),
        saved("officials"),
        saved("statements"),
        new StoreTable(
            "attitudes",
            savedQuery("attributions"),
            Optional.of(new Condition(Var.alloc("class"), "Attitude"))),
        saved("places"),
        saved("quantities"),
        saved("mentions"),
        new StoreTable("links", own("links.rq"), Optional.empty()));
  }

  private static StoreTable saved(String name) {
    return new StoreTable(name, savedQuery(name), Optional.empty());
  }

  private static Query savedQuery(String name) {
    return SavedQueries.packaged().get(name).bind(Map.of());
  }

  /** Of a table whose saved query cannot be asked of one article in little time. */
  private static Query own(String name) {
    try (InputStream in = Objects.requireNonNull(StoreTable.class.getResourceAsStream(name))) {
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The name of the table, and of its file without the ending. */
  public String name() {
    return name;
  }

  /** The names of the columns. */
  public List<String> columns() {
    return Stream.concat(Stream.of(ARTICLE), variables.stream()).map(Var::getVarName).toList();
  }

  /** Asks for the rows of one article, in a fixed order. */
  public Query of(Node article) {
    return QueryTransformOps.replaceVars(query, Map.of(ARTICLE, article));
  }

  /**
   * The cells of the rows of one article, as many as there are columns; what is not bound is empty.
   *
   * @param answer to the query {@linkplain #of(Node) of} the article, read as the stream is
   */
  public Stream<List<String>> rows(Node article, RowSet answer) {
    return Iter.asStream(answer)
        .filter(
            row -> condition.stream().allMatch(it -> text(row, it.variable()).equals(it.value())))
        .map(row -> cells(article, row));
  }

  private List<String> cells(Node article, Binding row) {
    return Stream.concat(
            Stream.of(article.getURI()), variables.stream().map(variable -> text(row, variable)))
        .toList();
  }

  /** What a row has in a column, as its cell; empty if nothing. */
  static String text(Binding row, Var variable) {
    @Nullable Node node = row.get(variable);
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
