package org.newsgraph.model;

import java.util.List;

/**
 * An article as its file holds it.
 *
 * @param file the file's base name
 * @param sha256 the SHA-256 of the file's bytes, 64 lower-case hex digits
 * @param text the file's text as it is, line ends and byte order mark included
 * @param metadata what is known about it
 * @param paragraphs the article's own text, in order
 */
public record Article(
    String file, String sha256, String text, Metadata metadata, List<Paragraph> paragraphs) {

  /** Copies the list. */
  public Article {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * The characters at a span.
   *
   * @throws IndexOutOfBoundsException if the span ends after the text
   */
  public String textOf(Span span) {
    int begin = text.offsetByCodePoints(0, span.begin());
    return text.substring(begin, text.offsetByCodePoints(begin, span.length()));
  }

  /** The characters at a span together with the span. */
  public Passage passage(Span span) {
    return new Passage(textOf(span), span);
  }
}
