package org.newsgraph.web.page;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A solution of a page's query.
 *
 * @param terms by the names of the variables; what is not bound is not there
 */
public record Row(Map<String, Node> terms) {

  /** Copies the map. */
  public Row {
    terms = Map.copyOf(terms);
  }

  /** The term as text: the lexical form of a literal, or an IRI; empty if it is not bound. */
  public Optional<String> find(String variable) {
    return Optional.ofNullable(terms.get(variable))
        .map(term -> term.isLiteral() ? term.getLiteralLexicalForm() : term.toString());
  }

  /** The same, but the empty text if it is not bound. */
  public String text(String variable) {
    return find(variable).orElse("");
  }

  /** A whole number that is bound, such as an offset in code points. */
  public int integer(String variable) {
    return Integer.parseInt(text(variable));
  }
}
