package org.newsgraph.article;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;

/**
 * Finds the place, date and agency before an article's first sentence: "OLDPORT, Freedonia, March 3
 * (Agency) —". A place in capitals needs a dash after it, another one a date or an agency too.
 */
final class Dateline {

  private static final String CAPITALS =
      "\\p{Lu}[\\p{Lu}\\p{M}.'’]+(?:[ -]\\p{Lu}[\\p{Lu}\\p{M}.'’]*){0,3}";
  private static final String MIXED =
      "\\p{Lu}[\\p{L}\\p{M}.'’]*(?:[ -]\\p{Lu}[\\p{L}\\p{M}.'’]*){0,2}";
  private static final String DATE =
      "(?<date>,? (?:\\p{Lu}\\p{L}{2,8}\\.? [0-9]{1,2}|[0-9]{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:,? [0-9]{4})?)";
  private static final String AGENCY = "(?<agency>,? ?\\([^()]{1,40}\\))";
  private static final String DASH = "(?:\\s?[—–―]\\s?|\\s-{1,3}\\s|--\\s?)";
  private static final String START = "(?=[\"'“‘(\\[]?[\\p{Lu}\\p{N}])";

  private static final Pattern IN_CAPITALS =
      Pattern.compile(place(CAPITALS) + DATE + "?" + AGENCY + "?" + DASH + START);

  private static final Pattern WITH_ORIGIN =
      Pattern.compile(
          place("(?:" + CAPITALS + "|" + MIXED + ")")
              + DATE
              + "?"
              + AGENCY
              + "(?:"
              + DASH
              + "|:? )"
              + START);

  private static final Pattern WITH_DATE =
      Pattern.compile(
          place("(?:" + CAPITALS + "|" + MIXED + ")") + DATE + "(?:" + DASH + "|: )" + START);

  private final Set<String> others = Lexicon.words("not-datelines.txt");

  private static String place(String name) {
    return "^(?<place>" + name + "(?:(?: ?/ ?| and )" + name + ")?(?:, " + MIXED + "){0,2}?)";
  }

  /** The dateline with its dash, and in it the place; empty if the line begins with none. */
  Optional<Cut> find(Line line) {
    return Stream.of(WITH_ORIGIN, WITH_DATE, IN_CAPITALS)
        .map(pattern -> pattern.matcher(line.text()))
        .filter(Matcher::find)
        .filter(dateline -> !others.contains(dateline.group("place").toUpperCase(Locale.ROOT)))
        .map(dateline -> new Cut(dateline.end(), dateline.start("place"), dateline.end("place")))
        .findFirst();
  }
}
