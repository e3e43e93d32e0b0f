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

  /**
   * Where a line is cut in two, and where in the part that is no text of the article stands what it
   * says: a dateline's place, a credit's names, an address. All in UTF-16 units of the line.
   *
   * @param at the first unit of the second part
   * @param from the first unit of what is said
   * @param to the unit after its last one
   */
  record Cut(int at, int from, int to) {}

  private static final Pattern BREAK = Pattern.compile("\r\n|[\n\r\f\u000B\u0085\u2028\u2029]|\\z");

  private static final Pattern STOP = Pattern.compile("[.!?…:;,][\"'”’»)\\]]*$");

  private static final Pattern LONG_WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’]{3,}");

  private static final double TITLE_CASE_SHARE = 0.7;

  /** Begins where a word may begin and gives nothing back: a line of marks alone is long enough. */
  private static final Pattern WORD =
      Pattern.compile("(?<!\\S)[^\\s\\p{L}\\p{N}]*+[\\p{L}\\p{N}]\\S*+");

  /** Returns the lines of a text that are not blank. */
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

  /**
   * Returns whether a code point prints nothing: any kind of space, a byte order mark, a zero-width
   * space.
   */
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

  /**
   * Returns the words from the UTF-16 unit {@code from} of this line up to, not with, {@code to}.
   */
  Passage passage(int from, int to) {
    int start = begin + text.codePointCount(0, from);
    String words = text.substring(from, to);
    return new Passage(words, new Span(start, start + words.codePointCount(0, words.length())));
  }

  /** Returns the whole line. */
  Passage passage() {
    return passage(0, text.length());
  }

  /**
   * Returns the line without what stands before the UTF-16 unit {@code from}, which must leave
   * words.
   */
  Line from(int from) {
    return new Line(begin + text.codePointCount(0, from), text.substring(from), afterBlank);
  }

  /** Returns the line up to the UTF-16 unit {@code to}, without blanks at the end. */
  Line upTo(int to) {
    String head = text.substring(0, to);
    return new Line(begin, head.substring(0, lastInk(head)), afterBlank);
  }

  /** Returns how many words have a letter or a digit. */
  int words() {
    return (int) WORD.matcher(text).results().count();
  }

  /**
   * Returns whether nearly all its words of four letters and more begin with a capital or a digit.
   */
  boolean inTitleCase() {
    List<String> words = LONG_WORD.matcher(text).results().map(result -> result.group()).toList();
    long capitals =
        words.stream().filter(word -> !Character.isLowerCase(word.codePointAt(0))).count();
    return !words.isEmpty() && capitals >= TITLE_CASE_SHARE * words.size();
  }

  /** Returns whether it ends as a sentence or a clause does. */
  boolean endsInStop() {
    return STOP.matcher(text).find();
  }
}
