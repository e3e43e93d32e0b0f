package org.newsgraph.crosslink.number;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.crosslink.claim.Word;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;

/**
 * When what a number counts happened.
 *
 * @param day the day, or the day that the night ends on; empty if it cannot be told
 * @param words the words that tell it in this article; empty if the sentence has no words of time
 */
record Period(Optional<LocalDate> day, String words) {

  private static final int ISO_DAY = 10;

  /** Stands for any night in a group's name. */
  private static final String NIGHT = "overnight";

  /** Kinds of words of time in {@code number-periods.tsv}. */
  private enum Kind {
    NIGHT,
    DAY,
    EVE,
    WEEKDAY,
    MONTH,
    POINTER,
    AGO
  }

  private static final Map<String, Kind> KINDS =
      Lexicon.table("number-periods.tsv", 2).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0), row -> Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT))));

  static Period of(Article article, Sentence sentence) {
    Optional<LocalDate> issued = article.metadata().issued().flatMap(Period::parse);
    List<String> words = Word.of(sentence).stream().map(Word::text).toList();
    return night(issued, words)
        .or(() -> day(issued, words))
        .orElseGet(() -> new Period(Optional.empty(), others(Word.of(sentence))));
  }

  private static Optional<Period> night(Optional<LocalDate> issued, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String two = words.get(i) + (i + 1 < words.size() ? " " + words.get(i + 1) : "");
      if (KINDS.get(words.get(i)) == Kind.NIGHT || KINDS.get(two) == Kind.NIGHT) {
        return Optional.of(new Period(issued, NIGHT));
      }
    }
    return Optional.empty();
  }

  /** The first day that is named; the last one of that name, the day of publication included. */
  private static Optional<Period> day(Optional<LocalDate> issued, List<String> words) {
    for (String word : words) {
      Kind kind = KINDS.get(word);
      if (kind == Kind.DAY || kind == Kind.EVE) {
        int before = kind == Kind.DAY ? 0 : 1;
        return Optional.of(new Period(issued.map(date -> date.minusDays(before)), word));
      }
      if (kind == Kind.WEEKDAY) {
        DayOfWeek weekday = DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
        return Optional.of(
            new Period(
                issued.map(date -> date.with(TemporalAdjusters.previousOrSame(weekday))), word));
      }
    }
    return Optional.empty();
  }

  /** Years, months and what points from today, joined by spaces. */
  private static String others(List<Word> words) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Kind kind = KINDS.get(word.text());
      if (kind == Kind.POINTER && i + 1 < words.size()) {
        others.add(word.text() + " " + words.get(i + 1).text());
      } else if (kind == Kind.AGO && i > 0) {
        others.add(words.get(i - 1).text() + " " + word.text());
      } else if ((kind == Kind.MONTH && word.is("NNP")) || word.text().matches("(?:19|20)\\d\\d")) {
        others.add(word.text());
      }
    }
    return String.join(" ", others);
  }

  private static Optional<LocalDate> parse(String issued) {
    try {
      return Optional.of(
          LocalDate.parse(issued.length() > ISO_DAY ? issued.substring(0, ISO_DAY) : issued));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What stands for it in a group's name. */
  String key() {
    return day.map(LocalDate::toString).orElse(words);
  }
}
