package org.newsgraph.web.api;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.newsgraph.web.api.QueryView.Cell;
import org.newsgraph.web.api.QueryView.Cell.Part;

/**
 * Turns rows into table cells with links: an IRI of the store is shown by its label and links to
 * its page, an offset range links to these characters of the article. For one table and in one
 * transaction, since labels are kept once they are found.
 */
final class CellFormatter {

  private static final Node FILE_PROPERTY =
      NodeFactory.createURI("https://w3id.org/newsgraph/ontology#file");

  private static final Pattern SPANS = Pattern.compile("\\d+-\\d+(?:;\\d+-\\d+)*");
  private static final Pattern SPAN_COLUMN = Pattern.compile("spans?|.*Spans?");
  private static final String FILE = "file";

  private final DatasetGraph dataset;
  private final String base;
  private final Pattern inArticle;
  private final Map<Node, Optional<String>> labels = new HashMap<>();

  /**
   * Creates a formatter.
   *
   * @param base what the IRIs of the store begin with
   */
  CellFormatter(DatasetGraph dataset, String base) {
    this.dataset = dataset;
    this.base = base;
    this.inArticle = Pattern.compile(Pattern.quote(base) + "(article/[0-9a-f]+)(?:/.*)?");
  }

  /** Returns the cells of a row, one for each column. */
  List<Cell> cells(Binding row, List<Var> columns) {
    Optional<String> article = article(row);
    return columns.stream()
        .map(column -> cell(column.getVarName(), row.get(column), article))
        .toList();
  }

  /** Returns the path of the only article that a row is about; empty if there is not just one. */
  private Optional<String> article(Binding row) {
    List<String> articles =
        row.varsMentioned().stream()
            .map(row::get)
            .filter(Node::isURI)
            .flatMap(iri -> articleOf(iri).stream())
            .distinct()
            .toList();
    return articles.size() == 1
        ? Optional.of(articles.get(0))
        : Optional.ofNullable(row.get(FILE)).flatMap(this::articleOfFile);
  }

  /** Returns the path of the article that an IRI names or belongs to; empty if there is none. */
  private Optional<String> articleOf(Node iri) {
    Matcher part = inArticle.matcher(iri.getURI());
    return part.matches() ? Optional.of("/" + part.group(1)) : Optional.empty();
  }

  /** Returns the path of the article with this file name; empty if there is not just one. */
  private Optional<String> articleOfFile(Node file) {
    List<Node> articles =
        Iter.asStream(dataset.find(Node.ANY, Node.ANY, FILE_PROPERTY, file))
            .map(Quad::getSubject)
            .distinct()
            .limit(2)
            .toList();
    return articles.size() == 1 ? href(articles.get(0)) : Optional.empty();
  }

  private Cell cell(String column, @Nullable Node term, Optional<String> article) {
    if (term == null) {
      return Cell.EMPTY;
    }
    if (term.isURI()) {
      return Cell.of(new Part(text(term, column), href(term)));
    }
    String text = term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    if (column.equals(FILE)) {
      return Cell.of(new Part(text, article));
    }
    if (SPAN_COLUMN.matcher(column).matches() && SPANS.matcher(text).matches()) {
      return new Cell(spans(text, article), false);
    }
    boolean isNumber = term.isLiteral() && term.getLiteralValue() instanceof Number;
    return new Cell(List.of(new Part(text, Optional.empty())), isNumber);
  }

  /** An IRI without a label is shown as the name of its column if it has a page here. */
  private String text(Node iri, String column) {
    return labels
        .computeIfAbsent(iri, this::label)
        .orElseGet(() -> isOfStore(iri) ? column : iri.getURI());
  }

  private Optional<String> label(Node iri) {
    return Iter.asStream(dataset.find(Node.ANY, iri, SKOS.prefLabel.asNode(), Node.ANY))
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  /**
   * Returns the page of an IRI: on this server for those of the store, else where it is on the web.
   */
  private Optional<String> href(Node iri) {
    if (isOfStore(iri)) {
      return Optional.of("/" + iri.getURI().substring(base.length()));
    }
    return Optional.of(iri.getURI())
        .filter(it -> it.startsWith("https://") || it.startsWith("http://"));
  }

  private boolean isOfStore(Node iri) {
    return iri.getURI().startsWith(base);
  }

  private static List<Part> spans(String text, Optional<String> article) {
    return Arrays.stream(text.split(";"))
        .map(span -> new Part(span, article.map(path -> path + "?at=" + span + "#at")))
        .toList();
  }
}
