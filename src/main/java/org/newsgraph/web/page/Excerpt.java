package org.newsgraph.web.page;

/**
 * Words of an article, and where they stand.
 *
 * @param article the IRI of the article
 * @param begin the first of its code points
 * @param end after the last of its code points
 * @param words as printed
 */
public record Excerpt(String article, int begin, int end, String words) {

  /** Of a row with these offsets in {@code begin} and {@code end}. */
  public static Excerpt of(Row row) {
    return of(row, "begin", "end", "words");
  }

  public static Excerpt of(Row row, String begin, String end, String words) {
    return new Excerpt(row.text("article"), row.integer(begin), row.integer(end), row.text(words));
  }

  /** What to add to the article's address, so that the reader sees the words marked. */
  public String query() {
    return "?at=%d-%d#at".formatted(begin, end);
  }
}
