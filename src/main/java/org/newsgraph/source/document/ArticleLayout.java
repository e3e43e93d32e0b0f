package org.newsgraph.source.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lays text out as a plain text of an article is: the title, then the paragraphs. */
public final class ArticleLayout {

  private static final int DELETE = 0x7F;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private ArticleLayout() {}

  /** With line feeds at the ends of lines, and nothing that does not print. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isLineEnd(c)) {
        clean.append('\n');
        i += c == '\r' && i < text.length() && text.charAt(i) == '\n' ? 1 : 0;
      } else if (c >= ' ' && c < DELETE || prints(c)) { // most are plain letters
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** No control character, soft hyphen, zero-width space, byte order mark or half of a letter. */
  private static boolean prints(int c) {
    return c == '\t'
        || !Character.isISOControl(c)
            && c != 0xAD
            && c != 0x200B
            && c != 0xFEFF
            && (c & 0xFFFE) != 0xFFFE
            && Character.getType(c) != Character.SURROGATE;
  }

  /** On one line, with single blanks. */
  public static String line(String text) {
    return BLANKS.matcher(clean(BLANKS.matcher(text).replaceAll(" "))).replaceAll(" ").strip();
  }

  /** The title, unless the text begins with it, and the text. */
  public static String layOut(Optional<String> title, String text) {
    String body = clean(text).strip();
    return title
        .filter(line -> !line(body.lines().findFirst().orElse("")).equals(line))
        .map(line -> line + "\n\n" + body)
        .orElse(body);
  }

  public static String paragraphs(List<String> paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  public static long words(String text) {
    return BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).count();
  }

  /** What is not blank, on one line each. */
  static Stream<String> lines(List<String> texts) {
    return texts.stream().map(ArticleLayout::line).filter(line -> !line.isEmpty());
  }
}
