package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines of a text that is hard-wrapped at a fixed width, as in mail and old wire texts. A
 * text counts as hard-wrapped if at nearly all line breaks the next word would not have fitted, and
 * if most of them stand inside a sentence.
 */
final class HardWrap {

  private static final int MAX_WIDTH = 120;
  private static final int MIN_BREAKS = 3;

  private final String text;
  private final List<Line> lines;
  private final int width;

  private HardWrap(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
    this.width =
        lines.stream()
            .map(Line::text)
            .filter(line -> !line.contains("://"))
            .mapToInt(String::length)
            .max()
            .orElse(0);
  }

  /** Returns the lines unchanged if the text is not hard-wrapped, else one for each paragraph. */
  static List<Line> undo(String text, List<Line> lines) {
    HardWrap wrap = new HardWrap(text, lines);
    return wrap.wrapped() ? wrap.joined() : lines;
  }

  private boolean wrapped() {
    int breaks = 0;
    int forced = 0;
    int insideSentence = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).afterBlank()) {
        breaks++;
        forced += forced(i) ? 1 : 0;
        insideSentence += lines.get(i - 1).endsInStop() ? 0 : 1;
      }
    }
    return width <= MAX_WIDTH
        && breaks >= MIN_BREAKS
        && forced >= 0.7 * breaks
        && insideSentence >= 0.5 * breaks;
  }

  /** Returns whether the first word of line {@code i} had no room on the line before. */
  private boolean forced(int i) {
    String word = lines.get(i).text().split("\\s", 2)[0];
    return lines.get(i - 1).text().length() + 1 + word.length() > width;
  }

  private List<Line> joined() {
    List<Line> joined = new ArrayList<>();
    int unit = 0; // UTF-16 offset of the last joined line; each text is counted once
    int offset = 0;
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).afterBlank() || !forced(i)) {
        Line first = lines.get(start);
        unit = text.offsetByCodePoints(unit, first.begin() - offset);
        offset = first.begin();
        joined.add(union(unit, first, lines.get(i - 1)));
        start = i;
      }
    }
    return joined;
  }

  private Line union(int from, Line first, Line last) {
    int to = text.offsetByCodePoints(from, last.begin() - first.begin()) + last.text().length();
    return new Line(first.begin(), text.substring(from, to), first.afterBlank());
  }
}
