package org.newsgraph.crosslink.number;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Passage;

/**
 * When what a number counts happened.
 *
 * @param day the day, or the day that the night ends on, empty if it cannot be told
 * @param words what tells it in this article, empty if the sentence has no words of time
 */
record Period(Optional<LocalDate> day, String words) {

  private static final Pattern NIGHT = phrases("night");
  private static final Pattern TODAY = phrases("today");
  private static final Pattern YESTERDAY = phrases("yesterday");
  private static final Pattern WEEKDAY = phrases("weekday");
  private static final Pattern DAY = Pattern.compile(TODAY + "|" + YESTERDAY + "|" + WEEKDAY);
  private static final Pattern OTHER = phrases("other");

  private static Pattern phrases(String kind) {
    return Lexicon.phrases("time-phrases.tsv", kind);
  }

  static Period of(Article article, Passage sentence) {
    Optional<LocalDate> issued = article.metadata().issued().flatMap(Period::parse);
    if (NIGHT.matcher(sentence.text()).find()) {
      return new Period(issued, "overnight");
    }
    Matcher day = DAY.matcher(sentence.text());
    if (day.find()) {
      String word = day.group().toLowerCase(Locale.ROOT);
      return new Period(issued.map(date -> dayBefore(date, word)), word);
    }
    return new Period(
        Optional.empty(),
        OTHER
            .matcher(sentence.text())
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT));
  }

  /** The last day of that name, the day of publication included. */
  private static LocalDate dayBefore(LocalDate issued, String word) {
    if (TODAY.matcher(word).matches()) {
      return issued;
    } else if (YESTERDAY.matcher(word).matches()) {
      return issued.minusDays(1);
    }
    DayOfWeek day = DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
    return issued.with(TemporalAdjusters.previousOrSame(day));
  }

  private static Optional<LocalDate> parse(String issued) {
    try {
      return Optional.of(LocalDate.parse(issued.length() > 10 ? issued.substring(0, 10) : issued));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What stands for it in a group's name. */
  String key() {
    return day.map(LocalDate::toString).orElse(words);
  }
}
