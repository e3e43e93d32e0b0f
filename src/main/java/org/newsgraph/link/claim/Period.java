package org.newsgraph.link.claim;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.Article;
import org.newsgraph.model.Passage;

/**
 * When what a number counts happened.
 *
 * @param day the day, or the day that the night ends on, empty if it cannot be told
 * @param words what tells it in this article: its words, else where its sentence begins
 */
record Period(Optional<LocalDate> day, String words) {

  private static final Pattern NIGHT = Pattern.compile("(?i)\\b(?:overnight|last night)\\b");
  private static final Pattern DAY =
      Pattern.compile(
          "(?i)\\b(?:today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b");

  static Period of(Article article, Passage sentence) {
    Optional<LocalDate> issued = article.metadata().issued().flatMap(Period::parse);
    if (NIGHT.matcher(sentence.text()).find()) {
      return new Period(issued, "overnight");
    }
    Matcher day = DAY.matcher(sentence.text());
    if (!day.find()) {
      return new Period(Optional.empty(), "at-" + sentence.span().begin());
    }
    String word = day.group().toLowerCase(Locale.ROOT);
    return new Period(issued.filter(date -> word.equals("today") || isDay(date, word)), word);
  }

  private static boolean isDay(LocalDate date, String word) {
    return date.getDayOfWeek()
        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        .equalsIgnoreCase(word);
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
