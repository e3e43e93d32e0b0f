package org.newsgraph.model.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A text that is asked for by code points, without counting them from its start each time. */
final class CodePointText {

  private final String text;

  /**
   * The offsets, in code points, of the characters that take two UTF-16 units; few, mostly none.
   */
  private final int[] pairs;

  CodePointText(String text) {
    this.text = text;
    int[] codePoints = text.codePoints().toArray();
    this.pairs =
        IntStream.range(0, codePoints.length)
            .filter(i -> Character.isSupplementaryCodePoint(codePoints[i]))
            .toArray();
  }

  /**
   * The characters at a span.
   *
   * @throws IndexOutOfBoundsException if the span ends after the text
   */
  String at(Span span) {
    return text.substring(unit(span.begin()), unit(span.end()));
  }

  private int unit(int codePoint) {
    int found = Arrays.binarySearch(pairs, codePoint);
    return codePoint + (found < 0 ? -found - 1 : found);
  }

  @Override
  public String toString() {
    return text;
  }
}
