package org.newsgraph.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The text of an article by its code points. */
final class ArticleText {

  private final int[] codePoints;

  ArticleText(String text) {
    this.codePoints = text.codePoints().toArray();
  }

  int length() {
    return codePoints.length;
  }

  String words(int begin, int end) {
    return new String(codePoints, begin, end - begin);
  }

  /** The words around a span, cut where a word begins or ends. */
  String before(int begin, int most) {
    int from = Math.max(0, begin - most);
    while (from > 0 && from < begin && !Character.isWhitespace(codePoints[from - 1])) {
      from++;
    }
    return words(from, begin);
  }

  /** The words after a span, cut where a word ends. */
  String after(int end, int most) {
    int to = Math.min(codePoints.length, end + most);
    while (to < codePoints.length && to > end && !Character.isWhitespace(codePoints[to])) {
      to--;
    }
    return words(end, to);
  }

  /**
   * The paragraphs: what empty lines part, or each line of a text without empty lines. White space
   * alone is none.
   */
  List<Span> paragraphs() {
    List<Span> lines = lines();
    List<Span> full = lines.stream().filter(line -> !isBlank(line)).toList();
    return isSpaced(lines) ? joined(lines) : full;
  }

  /** Whether an empty line stands between full ones. */
  private boolean isSpaced(List<Span> lines) {
    return IntStream.range(1, lines.size() - 1)
        .anyMatch(
            i -> isBlank(lines.get(i)) && !isBlank(lines.get(i + 1)) && !isBlank(lines.get(i - 1)));
  }

  private List<Span> lines() {
    List<Span> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < codePoints.length; i++) {
      if (codePoints[i] == '\n') {
        lines.add(new Span(begin, i));
        begin = i + 1;
      }
    }
    lines.add(new Span(begin, codePoints.length));
    return lines;
  }

  private List<Span> joined(List<Span> lines) {
    List<Span> paragraphs = new ArrayList<>();
    boolean goesOn = false;
    for (Span line : lines) {
      boolean full = !isBlank(line);
      if (full && goesOn) {
        Span last = paragraphs.remove(paragraphs.size() - 1);
        paragraphs.add(new Span(last.begin(), line.end()));
      } else if (full) {
        paragraphs.add(line);
      }
      goesOn = full;
    }
    return paragraphs;
  }

  private boolean isBlank(Span span) {
    return words(span.begin(), span.end()).isBlank();
  }
}
