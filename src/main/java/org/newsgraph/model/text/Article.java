package org.newsgraph.model.text;

import java.util.List;

/**
 * An article as its file holds it. No record, because it keeps an index of its text; equal only to
 * itself.
 */
public final class Article {

  private final String file;
  private final String sha256;
  private final CodePointText text;
  private final Metadata metadata;
  private final List<Paragraph> paragraphs;

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
    this.text = new CodePointText(text);
    this.metadata = metadata;
    this.paragraphs = List.copyOf(paragraphs);
  }

  /** The same article as it was found elsewhere, under the name of another file. */
  public Article foundAs(String name, List<Publication> publications) {
    return new Article(name, sha256, text(), metadata.with(publications), paragraphs);
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
    return text.toString();
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
   * The characters at a span; takes no longer for one at the end of a long text.
   *
   * @throws IndexOutOfBoundsException if the span ends after the text
   */
  public String textOf(Span span) {
    return text.at(span);
  }

  /** The characters at a span together with the span. */
  public Passage passage(Span span) {
    return new Passage(textOf(span), span);
  }
}
