package org.newsgraph.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.newsgraph.web.api.Cell.Part;

/**
 * Turns rows into cells that people can read and follow: an IRI of the store is shown by its label
 * and leads to its page, a span leads to its characters in the article.
 */
final class CellFormatter {

  private static final Pattern SPANS = Pattern.compile("\\d+-\\d+(?:;\\d+-\\d+)*");
  private static final Pattern SPAN_COLUMN = Pattern.compile("spans?|.*Spans?");
  private static final String FILE = "file";

  private final StoreNames names;

  CellFormatter(DatasetGraph dataset, String base) {
    this.names = new StoreNames(dataset, base);
  }

  /** The cells of a row; to be called in a transaction. */
  List<Cell> of(Binding row, List<Var> columns) {
    Optional<String> article = article(row);
    return columns.stream()
        .map(column -> cell(column.getVarName(), row.get(column), article))
        .toList();
  }

  /** The path of the one article that a row is about, empty if that cannot be told. */
  private Optional<String> article(Binding row) {
    List<String> articles =
        row.varsMentioned().stream()
            .map(row::get)
            .filter(Node::isURI)
            .flatMap(iri -> names.articleOf(iri).stream())
            .distinct()
            .toList();
    return articles.size() == 1
        ? Optional.of(articles.get(0))
        : Optional.ofNullable(row.get(FILE)).flatMap(names::articleOfFile);
  }

  private Cell cell(String column, @Nullable Node term, Optional<String> article) {
    if (term == null) {
      return Cell.EMPTY;
    }
    if (term.isURI()) {
      return Cell.of(new Part(names.label(term).orElse(shown(term, column)), names.href(term)));
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

  /** What has no label is called by its column if it has a page here, else by its IRI. */
  private String shown(Node iri, String column) {
    return names.isOfStore(iri) ? column : iri.getURI();
  }

  private static List<Part> spans(String text, Optional<String> article) {
    return Arrays.stream(text.split(";"))
        .map(span -> new Part(span, article.map(path -> path + "?at=" + span + "#at")))
        .toList();
  }
}
