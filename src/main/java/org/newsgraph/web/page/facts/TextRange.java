package org.newsgraph.web.page.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.web.http.HttpException;

/** Code points of an article, half-open. */
public record TextRange(int begin, int end) {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

  /**
   * The span that the parameter {@code at} of an article's address names.
   *
   * @param words such as {@code 12-20}
   * @param length of the article's text
   * @throws HttpException if there are no such characters
   */
  public static TextRange parse(String words, int length) {
    Matcher matcher = FORM.matcher(words);
    return Optional.of(matcher)
        .filter(Matcher::matches)
        .map(it -> new TextRange(Integer.parseInt(it.group(1)), Integer.parseInt(it.group(2))))
        .filter(span -> span.begin < span.end && span.end <= length)
        .orElseThrow(() -> wrong(length));
  }

  private static HttpException wrong(int length) {
    return new HttpException(
        400,
        "The parameter at must name characters of this article, such as 0-12; the last is %d."
            .formatted(length));
  }

  public TextRange within(TextRange other) {
    int from = Math.min(Math.max(begin, other.begin), other.end);
    return new TextRange(from, Math.max(from, Math.min(end, other.end)));
  }

  public boolean isEmpty() {
    return begin == end;
  }
}
