package org.newsgraph.web.page.resource;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.newsgraph.web.http.HttpException;

/** The text of an article. All offsets are in code points, as those of the store. */
final class ArticleText {

  private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

  private final int[] codePoints;

  /**
   * A half-open range of code points.
   *
   * @param begin the first
   * @param end after the last; equals {@code begin} if there is none
   */
  record Range(int begin, int end) {

    static final Range EMPTY = new Range(0, 0);

    /** What of this lies within another range; empty if nothing does. */
    Range within(Range other) {
      int from = Math.min(Math.max(begin, other.begin), other.end);
      return new Range(from, Math.max(from, Math.min(end, other.end)));
    }

    boolean isEmpty() {
      return begin == end;
    }
  }

  ArticleText(String text) {
    this.codePoints = text.codePoints().toArray();
  }

  int length() {
    return codePoints.length;
  }

  String words(int begin, int end) {
    return new String(codePoints, begin, end - begin);
  }

  /**
   * The range that the parameter {@code at} of an article's address names.
   *
   * @param at such as {@code 12-20}
   * @throws HttpException with the status 400 if it is not a range of this text, or an empty one
   */
  Range range(String at) {
    return Optional.of(RANGE.matcher(at))
        .filter(Matcher::matches)
        .map(it -> new Range(Integer.parseInt(it.group(1)), Integer.parseInt(it.group(2))))
        .filter(range -> range.begin < range.end && range.end <= length())
        .orElseThrow(
            () ->
                new HttpException(
                    400,
                    ("The parameter at must name characters of this article, such as 0-12;"
                            + " the last is %d.")
                        .formatted(length())));
  }

  /** At most so many code points before an offset, from the beginning of a word on. */
  String before(int begin, int most) {
    int from = Math.max(0, begin - most);
    while (from > 0 && from < begin && !Character.isWhitespace(codePoints[from - 1])) {
      from++;
    }
    return words(from, begin);
  }

  /** At most so many code points after an offset, to the end of a word. */
  String after(int end, int most) {
    int to = Math.min(codePoints.length, end + most);
    while (to < codePoints.length && to > end && !Character.isWhitespace(codePoints[to])) {
      to--;
    }
    return words(end, to);
  }

  /** The sentences that a range stands in, as far as their paragraphs go; as printed. */
  String sentences(Range range) {
    List<Range> around = paragraphs().stream().filter(it -> !it.within(range).isEmpty()).toList();
    if (around.isEmpty()) {
      return words(range.begin, range.end);
    }
    int first = around.get(0).begin;
    String text = words(first, around.get(around.size() - 1).end);
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    int begin = text.offsetByCodePoints(0, range.begin - first);
    int end = text.offsetByCodePoints(0, range.end - first);
    int from = breaks.isBoundary(begin) ? begin : breaks.preceding(begin);
    int to = breaks.isBoundary(end) ? end : breaks.following(end);
    return text.substring(from, to).strip();
  }

  /**
   * The paragraphs, which empty lines separate; in a text without empty lines each line is one.
   * None is blank.
   */
  List<Range> paragraphs() {
    List<Range> lines = lines();
    return hasEmptyLines(lines)
        ? joined(lines)
        : lines.stream().filter(line -> !isBlank(line)).toList();
  }

  /** Whether an empty line stands between two that are not. */
  private boolean hasEmptyLines(List<Range> lines) {
    return IntStream.range(1, lines.size() - 1)
        .anyMatch(
            i -> isBlank(lines.get(i)) && !isBlank(lines.get(i + 1)) && !isBlank(lines.get(i - 1)));
  }

  private List<Range> lines() {
    List<Range> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < codePoints.length; i++) {
      if (codePoints[i] == '\n') {
        lines.add(new Range(begin, i));
        begin = i + 1;
      }
    }
    lines.add(new Range(begin, codePoints.length));
    return lines;
  }

  private List<Range> joined(List<Range> lines) {
    List<Range> paragraphs = new ArrayList<>();
    boolean continues = false;
    for (Range line : lines) {
      boolean full = !isBlank(line);
      if (full && continues) {
        Range last = paragraphs.remove(paragraphs.size() - 1);
        paragraphs.add(new Range(last.begin, line.end));
      } else if (full) {
        paragraphs.add(line);
      }
      continues = full;
    }
    return paragraphs;
  }

  private boolean isBlank(Range range) {
    return words(range.begin, range.end).isBlank();
  }
}
