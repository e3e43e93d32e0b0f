package org.newsgraph.model.text;

/**
 * A stretch of an article's file, in Unicode code points from the start of the file (a byte order
 * mark is one of them), half-open: {@code begin} inclusive, {@code end} exclusive. Ordered by
 * begin, then by end.
 *
 * @param begin not negative
 * @param end greater than {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

  /**
   * @throws IllegalArgumentException if the span is empty or begins before the text
   */
  public Span {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("not a span: " + begin + "-" + end);
    }
  }

  /** Whether every character of {@code other} lies in this span; a span contains itself. */
  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Whether the two share a character; spans that merely touch do not. */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  /** The number of code points, at least 1. */
  public int length() {
    return end - begin;
  }

  @Override
  public int compareTo(Span other) {
    return begin != other.begin
        ? Integer.compare(begin, other.begin)
        : Integer.compare(end, other.end);
  }

  /** As the saved queries print it: {@code begin-end}. */
  @Override
  public String toString() {
    return begin + "-" + end;
  }
}
