package org.newsgraph.bench.article;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts words in the place of others of the same length, wherever they stand in text or in the last
 * parts of IRIs, so that every offset stays right. Immutable once made.
 */
final class Exchange {

  /** Escaped letters of N-Quads first, so that none is taken for the beginning of a word. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\.|\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b\\d{1,3}(?:,\\d{3})+\\b|[\\p{L}\\p{N}]+",
          Pattern.DOTALL);

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final int days;

  /** Moves dates by so many days, and changes nothing else yet. */
  Exchange(int days) {
    this.days = days;
  }

  /**
   * Has a word become another, in each form that generated articles have it in.
   *
   * @throws IllegalArgumentException if they are not of the same length
   */
  void put(Drawn from, Drawn to) {
    if (from.word().length() != to.word().length()) {
      throw new IllegalArgumentException(from + " is not as long as " + to);
    }
    switch (from.kind()) {
      case NUMBER -> {
        putNumber(from.word(), to.word());
        putNumber(from.word().replace(",", ""), to.word().replace(",", ""));
      }
      case THING -> putForms(from.word(), to.word(), "s");
      case VERB -> putForms(from.word(), to.word(), "ed");
      case GIVEN_NAME, SURNAME, TOWN -> putForms(from.word(), to.word(), "");
    }
  }

  private void putForms(String from, String to, String ending) {
    for (String end : new String[] {"", ending}) {
      put(from + end, to + end);
      put(title(from) + end, title(to) + end);
      put(lower(from) + end, lower(to) + end);
    }
  }

  /** Has a number become another in texts. */
  void putNumber(String from, String to) {
    numbers.put(from, to);
  }

  /** Has a word become another, as it is. */
  void put(String from, String to) {
    words.put(from, to);
  }

  /** A text, with numbers and dates. */
  String inText(String text) {
    return TOKEN.matcher(text).replaceAll(token -> quoted(text(token)));
  }

  /** An IRI, where numbers are offsets and stay. */
  String inIri(String iri) {
    return TOKEN.matcher(iri).replaceAll(token -> quoted(word(token.group())));
  }

  private String text(MatchResult token) {
    String found = token.group();
    if (DATE.matcher(found).matches()) {
      return LocalDate.parse(found).plusDays(days).toString();
    }
    return numbers.getOrDefault(found, NUMBER.matcher(found).matches() ? found : word(found));
  }

  private String word(String token) {
    return words.getOrDefault(token, token);
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private static String title(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
