package org.newsgraph.web.api;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.newsgraph.query.Ontology;
import org.newsgraph.web.api.QueryView.Cell;
import org.newsgraph.web.api.QueryView.Cell.Part;
import org.newsgraph.web.api.QueryView.Cell.Style;
import org.newsgraph.web.page.Numbers;

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
  private static final Set<String> COORDINATE = Set.of("lat", "long");

  /** Columns whose values are notations of concepts. */
  private static final Set<String> CONCEPT = Set.of("kind", "type", "class", "status");

  /** A column of rules' names. */
  private static final String RULE = "rule";

  /** Columns of what was said, which look alike however few the words of a row are. */
  private static final Set<String> WORDS = Set.of("content", "otherContent");

  /** Where others keep what a column has the identifiers of. */
  private static final Map<String, String> AUTHORITIES =
      Map.of(
          "wikidata", "https://www.wikidata.org/wiki/",
          "geonames", "https://www.geonames.org/");

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
  List<Cell> cells(Binding row, List<TableColumn> columns) {
    Optional<String> article = article(row);
    return columns.stream().map(column -> cell(column, row, article)).toList();
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

  private Cell cell(TableColumn column, Binding row, Optional<String> article) {
    String name = column.variable().getVarName();
    @Nullable Node term = row.get(column.variable());
    Optional<String> linked =
        column.links().stream().flatMap(it -> target(it, row, article).stream()).findFirst();
    if (term == null || isBlank(term)) {
      return linked
          .map(href -> new Cell(Style.PLAIN, new Part(column.heading(), linked)))
          .orElse(Cell.EMPTY);
    }
    if (term.isURI()) {
      return new Cell(Style.PLAIN, new Part(text(term, name), linked.or(() -> href(term))));
    }
    String text = term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    if (name.endsWith(FILE) || name.endsWith("File")) {
      Optional<String> path = name.equals(FILE) ? article : articleOfFile(term);
      return new Cell(Style.MEDIUM, new Part(path.flatMap(this::title).orElse(text), path));
    }
    if (isSpans(column.variable(), text)) {
      return new Cell(Style.SHORT, spans(text, article));
    }
    if (column.variable().equals(TableColumn.VALUE)) {
      return new Cell(Style.NUMBER, new Part(bounded(text, row), linked));
    }
    return literal(term, name, linked.or(() -> authority(name, text)));
  }

  private static boolean isBlank(Node term) {
    return term.isLiteral() && term.getLiteralLexicalForm().isEmpty();
  }

  private static String bounded(String value, Binding row) {
    return Numbers.bounded(
        value,
        lexical(row, TableColumn.LEAST),
        lexical(row, TableColumn.MOST),
        lexical(row, TableColumn.APPROXIMATE).filter("true"::equals).isPresent());
  }

  private static Optional<String> lexical(Binding row, Var variable) {
    return Optional.ofNullable(row.get(variable)).map(Node::getLiteralLexicalForm);
  }

  private static Cell literal(Node term, String column, Optional<String> href) {
    String text = term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    if (COORDINATE.contains(column)) {
      return new Cell(Style.NUMBER, new Part(text, href));
    }
    Object value = term.isLiteral() ? term.getLiteralValue() : text;
    if (value instanceof Number) {
      return new Cell(Style.NUMBER, new Part(Numbers.grouped(text), href));
    }
    if (value instanceof Boolean truth) {
      return truth ? new Cell(Style.SHORT, new Part("yes", href)) : Cell.EMPTY;
    }
    String shown = inWords(column, text);
    return new Cell(WORDS.contains(column) ? Style.LONG : Style.of(shown), new Part(shown, href));
  }

  private static String inWords(String column, String text) {
    if (column.equals(RULE)) {
      return text.replace('-', ' ');
    }
    return CONCEPT.contains(column) ? Ontology.conceptLabel(text) : text;
  }

  /** Returns the page of an identifier in a file that others keep. */
  private static Optional<String> authority(String column, String id) {
    return Optional.ofNullable(AUTHORITIES.get(column)).map(address -> address + id);
  }

  /** Returns what a column's value in a row is the address of. */
  private Optional<String> target(Var column, Binding row, Optional<String> article) {
    @Nullable Node term = row.get(column);
    if (term == null) {
      return Optional.empty();
    }
    if (term.isURI()) {
      return href(term);
    }
    String text = term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    return isSpans(column, text)
        ? spans(text, article).get(0).href()
        : Optional.of(column.getVarName()).filter(FILE::equals).flatMap(it -> article);
  }

  private static boolean isSpans(Var column, String text) {
    return SPAN_COLUMN.matcher(column.getVarName()).matches() && SPANS.matcher(text).matches();
  }

  private Optional<String> title(String path) {
    return labels.computeIfAbsent(NodeFactory.createURI(base + path.substring(1)), this::label);
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
    return Arrays.stream(text.split(";", -1))
        .map(span -> new Part(span, article.map(path -> path + "?at=" + span + "#at")))
        .toList();
  }
}
