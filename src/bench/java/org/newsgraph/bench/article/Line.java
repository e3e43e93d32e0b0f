package org.newsgraph.bench.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of N-Quads in its parts, spelled as they are in it.
 *
 * @param subject an IRI in brackets
 * @param predicate an IRI in brackets
 * @param object an IRI in brackets, or a literal
 * @param graph an IRI in brackets
 */
record Line(String subject, String predicate, String object, String graph) {

  private static final Pattern QUAD =
      Pattern.compile("(<[^>]*>) (<[^>]*>) (.*) (<[^>]*>) \\.", Pattern.DOTALL);

  private static final String TYPE = "\"^^<";

  /**
   * @throws IllegalArgumentException if it is no quad
   */
  static Line parse(String line) {
    Matcher quad = QUAD.matcher(line);
    if (!quad.matches()) {
      throw new IllegalArgumentException("no quad: " + line);
    }
    return new Line(quad.group(1), quad.group(2), quad.group(3), quad.group(4));
  }

  boolean hasLiteral() {
    return object.startsWith("\"");
  }

  /** Where a literal's own characters end. */
  private int end() {
    int type = object.lastIndexOf(TYPE);
    return type >= 0 ? type : object.lastIndexOf('"');
  }

  /** The literal's characters, escaped as they are. */
  String lexicalForm() {
    return object.substring(1, end());
  }

  /** The same, with another literal of the same type. */
  Line withLexicalForm(String form) {
    return new Line(subject, predicate, '"' + form + object.substring(end()), graph);
  }

  /** Whether the literal has a type other than that of plain text. */
  boolean isTyped() {
    return object.endsWith(">");
  }

  @Override
  public String toString() {
    return subject + " " + predicate + " " + object + " " + graph + " .";
  }
}
