package org.newsgraph.web.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.web.http.HttpException;

/** Counts the characters of an answer's terms. */
final class AnswerSizeLimit {

  private final long most;
  private long characters;

  AnswerSizeLimit(long most) {
    this.most = most;
  }

  /**
   * One more term.
   *
   * @throws HttpException if that is one too many
   */
  void add(Node term) {
    characters += 1 + length(term);
    if (characters > most) {
      throw QueryErrors.tooLarge(most);
    }
  }

  private static int length(Node term) {
    if (term.isLiteral()) {
      return term.getLiteralLexicalForm().length();
    }
    return term.isURI() ? term.getURI().length() : 0;
  }

  /** The terms of one more triple. */
  void add(Triple triple) {
    add(triple.getSubject());
    add(triple.getPredicate());
    add(triple.getObject());
  }
}
