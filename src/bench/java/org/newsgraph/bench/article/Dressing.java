package org.newsgraph.bench.article;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Gives the lines of a part new words.
 *
 * @param exchange which ones
 * @param outlet who publishes the article now
 */
record Dressing(Exchange exchange, String outlet) {

  private static final String PUBLISHER = "<http://purl.org/dc/terms/publisher>";
  private static final String VALUES = "<https://schema.org/";
  private static final String DATE = "#date>";
  private static final String TAB = "\t";

  /** A line of N-Quads. */
  String line(String line) {
    Line quad = Line.parse(line);
    return new Line(
            exchange.inIri(quad.subject()),
            quad.predicate(),
            quad.hasLiteral() ? literal(quad) : exchange.inIri(quad.object()),
            exchange.inIri(quad.graph()))
        .toString();
  }

  private String literal(Line quad) {
    if (quad.predicate().equals(PUBLISHER)) {
      return quad.withLexicalForm(outlet).object();
    }
    boolean isOffset =
        quad.isTyped() && !quad.predicate().startsWith(VALUES) && !quad.object().endsWith(DATE);
    return isOffset
        ? quad.object()
        : quad.withLexicalForm(exchange.inText(quad.lexicalForm())).object();
  }

  /** A hint, cells with tabs between. */
  String hint(String hint) {
    return Arrays.stream(hint.split(TAB, -1))
        .map(cell -> cell.startsWith("http") ? exchange.inIri(cell) : exchange.inText(cell))
        .collect(Collectors.joining(TAB));
  }
}
