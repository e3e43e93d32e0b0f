package org.newsgraph.bench.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parts of read articles tell of towns that they found in the gazetteer. */
final class TownFacts {

  private static final Pattern PLACE = Pattern.compile("<[^>]*/place/(\\d+)-([a-z]+)(?:/[^>]*)?>");
  private static final String BACKGROUND = "/graph/background>";

  private final Map<String, Facts> byName = new HashMap<>();

  /** A town's number in the gazetteer and its lines of background. */
  record Facts(String number, List<String> lines) {}

  TownFacts(List<ReadArticle> articles) {
    for (ReadArticle article : articles) {
      Map<String, Facts> found = new HashMap<>();
      for (String line : article.part().lines()) {
        place(line)
            .ifPresent(
                place ->
                    found
                        .computeIfAbsent(
                            place.group(2), name -> new Facts(place.group(1), new ArrayList<>()))
                        .lines()
                        .add(line));
      }
      found.forEach(byName::putIfAbsent);
    }
  }

  /** Whether an article that was read found a town. */
  boolean knows(Drawn town) {
    return byName.containsKey(key(town));
  }

  /**
   * What is known of a town.
   *
   * @throws IllegalArgumentException if no article that was read found it
   */
  Facts of(Drawn town) {
    return Optional.ofNullable(byName.get(key(town)))
        .orElseThrow(() -> new IllegalArgumentException("nobody read of " + town.word()));
  }

  private static String key(Drawn town) {
    return town.word().toLowerCase(Locale.ROOT);
  }

  /** The place that a line of background is about, its number and name as groups. */
  static Optional<Matcher> place(String line) {
    Matcher place = PLACE.matcher(line);
    return line.endsWith(BACKGROUND + " .") && place.lookingAt()
        ? Optional.of(place)
        : Optional.empty();
  }
}
