package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;

/**
 * A stretch of the file's text without blanks at its ends: a line, or several that a hard wrap had
 * broken apart.
 *
 * @param begin the offset of its first character in the file, in code points
 * @param text as printed; not blank
 * @param afterBlank whether a blank line, or nothing, stands before it
 */
record Line(int begin, String text, boolean afterBlank) {

  private static final Pattern BREAK = Pattern.compile("\r\n|[\n\r\f\u000B\u0085\u2028\u2029]|\\z");

  private static final Pattern STOP = Pattern.compile("[.!?…:;,][\"'”’»)\\]]*$");

  private static final Pattern LONG_WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’]{3,}");

  private static final double TITLE_CASE_SHARE = 0.7;

  private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

  /** The lines of a text that are not blank. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    Matcher lineBreak = BREAK.matcher(text);
    int unit = 0;
    int offset = 0;
    boolean afterBlank = true;
    while (unit < text.length() && lineBreak.find(unit)) {
      String raw = text.substring(unit, lineBreak.start());
      int from = firstInk(raw);
      if (from < raw.length()) {
        int begin = offset + raw.codePointCount(0, from);
        lines.add(new Line(begin, raw.substring(from, lastInk(raw)), afterBlank));
      }
      afterBlank = from >= raw.length();
      offset += text.codePointCount(unit, lineBreak.end());
      unit = lineBreak.end();
    }
    return lines;
  }

  /** Whether it prints nothing: any kind of space, a byte order mark, a zero-width space. */
  static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0xFEFF
        || codePoint == 0x200B;
  }

  private static int firstInk(String text) {
    int i = 0;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int lastInk(String text) {
    int i = text.length();
    while (i > 0 && isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** The words from the UTF-16 unit {@code from} of this line up to, not with, {@code to}. */
  Passage passage(int from, int to) {
    int start = begin + text.codePointCount(0, from);
    String words = text.substring(from, to);
    return new Passage(words, new Span(start, start + words.codePointCount(0, words.length())));
  }

  Passage passage() {
    return passage(0, text.length());
  }

  /** This line without what stands before the UTF-16 unit {@code from}; that must leave words. */
  Line from(int from) {
    return new Line(begin + text.codePointCount(0, from), text.substring(from), afterBlank);
  }

  /** This line up to the UTF-16 unit {@code to}, without blanks at the end. */
  Line upTo(int to) {
    String head = text.substring(0, to);
    return new Line(begin, head.substring(0, lastInk(head)), afterBlank);
  }

  int words() {
    return (int) WORD.matcher(text).results().count();
  }

  /** Whether nearly all its words of four letters and more begin with a capital or a digit. */
  boolean inTitleCase() {
    List<String> words = LONG_WORD.matcher(text).results().map(result -> result.group()).toList();
    long capitals =
        words.stream().filter(word -> !Character.isLowerCase(word.codePointAt(0))).count();
    return !words.isEmpty() && capitals >= TITLE_CASE_SHARE * words.size();
  }

  /** Whether it ends as a sentence or a clause does. */
  boolean endsInStop() {
    return STOP.matcher(text).find();
  }
}
