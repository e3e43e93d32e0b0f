package org.newsgraph.model.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An article as its file holds it. Offsets in it are Unicode code points. Not a record, as it keeps
 * an index of its text; equal only to itself. Immutable.
 */
public final class Article {

  private final String file;
  private final String sha256;
  private final String text;
  private final Metadata metadata;
  private final List<Paragraph> paragraphs;

  /** The offsets of the characters that take two UTF-16 units; few, mostly none. */
  private final int[] surrogatePairs;

  /**
   * @param file the file's base name
   * @param sha256 the SHA-256 of the file's bytes, 64 lower-case hex digits
   * @param text the file's text as it is, line ends and byte order mark included
   * @param metadata what is known about it
   * @param paragraphs the article's own text, in order
   */
  public Article(
      String file, String sha256, String text, Metadata metadata, List<Paragraph> paragraphs) {
    this.file = file;
    this.sha256 = sha256;
    this.text = text;
    this.metadata = metadata;
    this.paragraphs = List.copyOf(paragraphs);
    int[] codePoints = text.codePoints().toArray();
    this.surrogatePairs =
        IntStream.range(0, codePoints.length)
            .filter(i -> Character.isSupplementaryCodePoint(codePoints[i]))
            .toArray();
  }

  /**
   * The same article as another file holds it, found at other places.
   *
   * @param name that file's base name
   */
  public Article foundAs(String name, List<Publication> publications) {
    return new Article(name, sha256, text, metadata.with(publications), paragraphs);
  }

  /** The file's base name. */
  public String file() {
    return file;
  }

  /** The SHA-256 of the file's bytes, 64 lower-case hex digits. */
  public String sha256() {
    return sha256;
  }

  /** The file's text as it is, line ends and byte order mark included. */
  public String text() {
    return text;
  }

  /** What is known about it. */
  public Metadata metadata() {
    return metadata;
  }

  /** The article's own text, in order. */
  public List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /**
   * The characters at a span, in a time that does not depend on where it stands.
   *
   * @throws IndexOutOfBoundsException if the span ends after the text
   */
  public String textOf(Span span) {
    return text.substring(unit(span.begin()), unit(span.end()));
  }

  /** The UTF-16 index of a code point. */
  private int unit(int codePoint) {
    int found = Arrays.binarySearch(surrogatePairs, codePoint);
    return codePoint + (found < 0 ? -found - 1 : found);
  }

  /**
   * The characters at a span, with the span.
   *
   * @throws IndexOutOfBoundsException if the span ends after the text
   */
  public Passage passage(Span span) {
    return new Passage(textOf(span), span);
  }
}
