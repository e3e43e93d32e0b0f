package org.newsgraph.crosslink.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Article;

/** Interprets words for a day, such as "yesterday" and "Monday", by the day of publication. */
public final class DayWords {

  private static final int ISO_DAY = 10;

  /** The words for a day, in lower case, with their kinds in {@code number-periods.tsv}. */
  private static final Map<String, String> KINDS =
      Lexicon.table("number-periods.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private final Optional<LocalDate> issued;

  /** The days of an article. */
  public DayWords(Article article) {
    this.issued = article.metadata().issued().flatMap(DayWords::parse);
  }

  /** The day of publication; empty if unknown. */
  public Optional<LocalDate> issued() {
    return issued;
  }

  /** Whether a word in lower case names a day. */
  public static boolean isDayWord(String word) {
    return switch (KINDS.getOrDefault(word, "")) {
      case "day", "eve", "weekday" -> true;
      default -> false;
    };
  }

  /**
   * The day that a word in lower case names: of a weekday the last one of that name, the day of
   * publication included. Empty if the word names none, or the day of publication is unknown.
   */
  public Optional<LocalDate> day(String word) {
    return switch (KINDS.getOrDefault(word, "")) {
      case "day" -> issued;
      case "eve" -> issued.map(date -> date.minusDays(1));
      case "weekday" -> {
        DayOfWeek weekday = DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
        yield issued.map(date -> date.with(TemporalAdjusters.previousOrSame(weekday)));
      }
      default -> Optional.empty();
    };
  }

  /** Whether a text is an ISO date. */
  static boolean isDay(String text) {
    return text.length() == ISO_DAY && parse(text).isPresent();
  }

  /** The day of an ISO date with or without a time; empty if it is less precise. */
  public static Optional<LocalDate> parse(String issued) {
    try {
      return Optional.of(
          LocalDate.parse(issued.length() > ISO_DAY ? issued.substring(0, ISO_DAY) : issued));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
