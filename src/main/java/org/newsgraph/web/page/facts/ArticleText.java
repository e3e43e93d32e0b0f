package org.newsgraph.web.page.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The text of an article by its code points. */
public final class ArticleText {

  private final int[] codePoints;

  public ArticleText(String text) {
    this.codePoints = text.codePoints().toArray();
  }

  public int length() {
    return codePoints.length;
  }

  public String words(int begin, int end) {
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
  public List<TextRange> paragraphs() {
    List<TextRange> lines = lines();
    List<TextRange> full = lines.stream().filter(line -> !isBlank(line)).toList();
    return isSpaced(lines) ? joined(lines) : full;
  }

  /** Whether an empty line stands between full ones. */
  private boolean isSpaced(List<TextRange> lines) {
    return IntStream.range(1, lines.size() - 1)
        .anyMatch(
            i -> isBlank(lines.get(i)) && !isBlank(lines.get(i + 1)) && !isBlank(lines.get(i - 1)));
  }

  private List<TextRange> lines() {
    List<TextRange> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < codePoints.length; i++) {
      if (codePoints[i] == '\n') {
        lines.add(new TextRange(begin, i));
        begin = i + 1;
      }
    }
    lines.add(new TextRange(begin, codePoints.length));
    return lines;
  }

  private List<TextRange> joined(List<TextRange> lines) {
    List<TextRange> paragraphs = new ArrayList<>();
    boolean goesOn = false;
    for (TextRange line : lines) {
      boolean full = !isBlank(line);
      if (full && goesOn) {
        TextRange last = paragraphs.remove(paragraphs.size() - 1);
        paragraphs.add(new TextRange(last.begin(), line.end()));
      } else if (full) {
        paragraphs.add(line);
      }
      goesOn = full;
    }
    return paragraphs;
  }

  private boolean isBlank(TextRange span) {
    return words(span.begin(), span.end()).isBlank();
  }
}
