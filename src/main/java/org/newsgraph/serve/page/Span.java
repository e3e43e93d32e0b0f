package org.newsgraph.serve.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.serve.http.HttpException;

/** Code points of an article, half-open. */
record Span(int begin, int end) {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

  /**
   * The span that the parameter {@code at} of an article's address names.
   *
   * @param words such as {@code 12-20}
   * @param length of the article's text
   * @throws HttpException if there are no such characters
   */
  static Span parse(String words, int length) {
    Matcher matcher = FORM.matcher(words);
    return Optional.of(matcher)
        .filter(Matcher::matches)
        .map(it -> new Span(Integer.parseInt(it.group(1)), Integer.parseInt(it.group(2))))
        .filter(span -> span.begin < span.end && span.end <= length)
        .orElseThrow(() -> wrong(length));
  }

  private static HttpException wrong(int length) {
    return new HttpException(
        400,
        "The parameter at must name characters of this article, such as 0-12; the last is %d."
            .formatted(length));
  }

  Span within(Span other) {
    int from = Math.min(Math.max(begin, other.begin), other.end);
    return new Span(from, Math.max(from, Math.min(end, other.end)));
  }

  boolean isEmpty() {
    return begin == end;
  }
}
