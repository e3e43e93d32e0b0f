package org.newsgraph.web.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.web.http.HttpException;

/** Adds up the length of an answer's terms, in UTF-16 units, and fails when it exceeds a limit. */
final class AnswerSizeLimit {

  private final long maxCharacters;
  private long characters;

  AnswerSizeLimit(long maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  /**
   * Counts a term; one unit is added for each, so that empty terms are not free.
   *
   * @throws HttpException 413 if the limit is exceeded
   */
  void add(Node term) {
    characters += 1 + length(term);
    if (characters > maxCharacters) {
      throw QueryErrors.tooLarge(maxCharacters);
    }
  }

  /**
   * Counts the three terms of a triple.
   *
   * @throws HttpException 413 if the limit is exceeded
   */
  void add(Triple triple) {
    add(triple.getSubject());
    add(triple.getPredicate());
    add(triple.getObject());
  }

  private static int length(Node term) {
    if (term.isLiteral()) {
      return term.getLiteralLexicalForm().length();
    }
    return term.isURI() ? term.getURI().length() : 0;
  }
}
