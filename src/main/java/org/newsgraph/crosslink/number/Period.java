package org.newsgraph.crosslink.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newsgraph.crosslink.claim.DayWords;
import org.newsgraph.crosslink.claim.Word;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordNet;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;

/**
 * When what a number counts happened.
 *
 * @param day the day, or the day that the night ends on; empty if it cannot be told
 * @param words the words that tell it in this article; empty if the sentence has no words of time
 */
record Period(Optional<LocalDate> day, String words) {

  /** Nothing that depends on time. */
  static final Period NONE = new Period(Optional.empty(), "");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** How many tokens are between the first and the last of a date. */
  private static final int DATE = 6;

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
    DayWords days = new DayWords(article);
    List<String> words = Word.of(sentence).stream().map(Word::text).toList();
    return night(days, words)
        .or(() -> day(days, words))
        .orElseGet(() -> new Period(Optional.empty(), others(Word.of(sentence))));
  }

  private static Optional<Period> night(DayWords days, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String two = words.get(i) + (i + 1 < words.size() ? " " + words.get(i + 1) : "");
      if (KINDS.get(words.get(i)) == Kind.NIGHT || KINDS.get(two) == Kind.NIGHT) {
        return Optional.of(new Period(days.issued(), NIGHT));
      }
    }
    return Optional.empty();
  }

  /** The first day that is named; empty if months or years are named far from it. */
  private static Optional<Period> day(DayWords days, List<String> words) {
    return IntStream.range(0, words.size())
        .filter(i -> DayWords.isDayWord(words.get(i)))
        .boxed()
        .findFirst()
        .filter(day -> IntStream.range(0, words.size()).noneMatch(i -> isOtherTime(words, i, day)))
        .map(words::get)
        .map(word -> new Period(days.day(word), word));
  }

  private static boolean isOtherTime(List<String> words, int index, int day) {
    boolean year = YEAR.matcher(words.get(index)).matches();
    return year && Math.abs(index - day) > DATE;
  }

  /** Years, months and what points from today, joined by spaces. */
  private static String others(List<Word> words) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Kind kind = KINDS.get(word.text());
      if (kind == Kind.POINTER && i + 1 < words.size() && isTime(words.get(i + 1))) {
        others.add(word.text() + " " + words.get(i + 1).text());
      } else if (kind == Kind.AGO && i > 0) {
        others.add(words.get(i - 1).text() + " " + word.text());
      } else if ((kind == Kind.MONTH && word.is("NNP")) || YEAR.matcher(word.text()).matches()) {
        others.add(word.text());
      }
    }
    return String.join(" ", others);
  }

  /** The occasion that a sentence of the article tells of. */
  static Period at(int position) {
    return new Period(Optional.empty(), "at-" + position);
  }

  /** Whether it is a day, or nothing is told. */
  boolean isNow() {
    return day.isPresent() || words.isEmpty() || DayWords.isDayWord(words);
  }

  /** Whether it names a year, so that it is the same in every article. */
  boolean isOfYear() {
    return YEAR.matcher(words).find();
  }

  private static boolean isTime(Word word) {
    return WordNet.nounClass(word.lemma()).filter("time"::equals).isPresent();
  }

  /** What stands for it in a group's name. */
  String key() {
    return day.map(LocalDate::toString).orElse(words);
  }
}
