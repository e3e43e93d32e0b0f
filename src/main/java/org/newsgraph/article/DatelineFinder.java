package org.newsgraph.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.article.Line.Cut;
import org.newsgraph.lexicon.WordClasses;

/**
 * Finds the place, date and agency before an article's first sentence: "OLDPORT, Freedonia, March 3
 * (Agency) —". A place in capitals needs a dash after it, another one a date or an agency too.
 */
final class DatelineFinder {

  private static final String CAPITALS =
      "\\p{Lu}[\\p{Lu}\\p{M}.'’]+(?:[ -]\\p{Lu}[\\p{Lu}\\p{M}.'’]*){0,3}";
  private static final String MIXED =
      "\\p{Lu}[\\p{L}\\p{M}.'’]*(?:[ -]\\p{Lu}[\\p{L}\\p{M}.'’]*){0,2}";
  private static final String DATE =
      "(?<date>,? (?:\\p{Lu}\\p{L}{2,8}\\.? [0-9]{1,2}|[0-9]{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:,?"
          + " [0-9]{4})?)";
  private static final String AGENCY = "(?<agency>,? ?\\([^()]{1,40}\\))";
  private static final String DASH = "(?:\\s?[—–―]\\s?|\\s-{1,3}\\s|--\\s?)";
  private static final String START = "(?=[\"'“‘(\\[]?[\\p{Lu}\\p{N}])";

  /** What a word at the head of an article is, see {@code dateline-words.tsv}. */
  private enum Word {
    LABEL,
    JOINT
  }

  private final WordClasses<Word> words = WordClasses.load("dateline-words.tsv", Word.class);

  private final List<Pattern> patterns =
      List.of(
          Pattern.compile(
              place("(?:" + CAPITALS + "|" + MIXED + ")")
                  + DATE
                  + "?"
                  + AGENCY
                  + "(?:"
                  + DASH
                  + "|:? )"
                  + START),
          Pattern.compile(
              place("(?:" + CAPITALS + "|" + MIXED + ")") + DATE + "(?:" + DASH + "|: )" + START),
          Pattern.compile(place(CAPITALS) + DATE + "?" + AGENCY + "?" + DASH + START));

  private String place(String name) {
    String joint = "(?: ?/ ?| (?:" + String.join("|", words.words(Word.JOINT)) + ") )";
    return "^(?<place>" + name + "(?:" + joint + name + ")?(?:, " + MIXED + "){0,2}?)";
  }

  /** Returns where the dateline with its dash ends, and in it the place; empty if there is none. */
  Optional<Cut> find(Line line) {
    return patterns.stream()
        .map(pattern -> pattern.matcher(line.text()))
        .filter(Matcher::find)
        .filter(dateline -> !words.is(Word.LABEL, dateline.group("place").toLowerCase(Locale.ROOT)))
        .map(dateline -> new Cut(dateline.end(), dateline.start("place"), dateline.end("place")))
        .findFirst();
  }
}
