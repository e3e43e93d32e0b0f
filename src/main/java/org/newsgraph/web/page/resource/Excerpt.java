package org.newsgraph.web.page.resource;

import org.newsgraph.web.page.PageQueries.Row;

/**
 * Words of an article and where they stand.
 *
 * @param article the IRI of the article
 * @param begin offset of the first character, in code points
 * @param end offset after the last character, in code points
 * @param words as printed
 */
public record Excerpt(String article, int begin, int end, String words) {

  /** Reads the variables {@code article}, {@code begin}, {@code end} and {@code words}. */
  static Excerpt of(Row row) {
    return of(row, "begin", "end", "words");
  }

  static Excerpt of(Row row, String begin, String end, String words) {
    return new Excerpt(row.text("article"), row.integer(begin), row.integer(end), row.text(words));
  }

  /** Whether there is a letter in it; what makes a turn of a dialogue may be a colon. */
  public boolean hasWords() {
    return words.codePoints().anyMatch(Character::isLetter);
  }

  /** What to append to the article's address so that its page marks and shows these words. */
  public String query() {
    return "?at=%d-%d#at".formatted(begin, end);
  }
}
