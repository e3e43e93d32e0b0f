package org.newsgraph.resolve.place;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.Gazetteer.Entry.Rank;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Span;

/**
 * Which names of an article are short for buildings and grounds that it also names in full: "Foobar
 * International Airport" is later "Foobar" or "Foobar Airport".
 */
final class ShortNames {

  /** Words before the name of a town rather than of a building in it. */
  private static final Set<String> BEFORE_TOWN = Lexicon.words("town-prepositions.txt");

  /** Inhabitants from which a name alone means the town. */
  private static final long KNOWN = 50_000;

  /** In code points: the longest of these words and the space behind it, and one more. */
  private static final int LONGEST = 9;

  private final Article article;
  private final Gazetteer gazetteer;
  private final List<PlaceMention> facilities;
  private final Set<String> towns;

  /**
   * @param article the text that the mentions stand in
   */
  ShortNames(Article article, List<PlaceMention> mentions, Gazetteer gazetteer) {
    this.article = article;
    this.gazetteer = gazetteer;
    this.facilities = mentions.stream().filter(ShortNames::isFacility).toList();
    this.towns =
        mentions.stream()
            .filter(mention -> !isFacility(mention) && isTown(mention))
            .map(PlaceMention::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the mention of a facility in full that a mention is short for, else itself. */
  PlaceMention inFull(PlaceMention mention) {
    boolean bare = mention.kind().isEmpty() && !towns.contains(mention.name());
    return bare || isFacility(mention)
        ? facilities.stream()
            .filter(full -> isShort(words(mention), words(full)))
            .max(Comparator.comparingInt(full -> full.name().length()))
            .orElse(mention)
        : mention;
  }

  private static boolean isFacility(PlaceMention mention) {
    return mention.kind().equals(Optional.of(PlaceKind.FACILITY));
  }

  /** "Foobar Airport", or if it is no building by itself "Foobar", for "Foobar City Airport". */
  private static boolean isShort(List<String> words, List<String> full) {
    int last = words.size() - 1;
    boolean begins = words.size() < full.size() && full.subList(0, words.size()).equals(words);
    boolean sameType = last > 0 && words.get(last).equals(full.get(full.size() - 1));
    return begins
        || sameType
            && words.size() < full.size()
            && full.subList(0, last).equals(words.subList(0, last));
  }

  private static List<String> words(PlaceMention mention) {
    return Arrays.asList(mention.name().split(" ", -1));
  }

  /** Whether the name is that of a known town, or stands as only a town's does. */
  private boolean isTown(PlaceMention mention) {
    return mention.container().isPresent()
        || BEFORE_TOWN.contains(wordBefore(mention.passage().span()))
        || gazetteer.candidates(mention.name()).stream()
            .map(Gazetteer.Candidate::entry)
            .anyMatch(
                entry ->
                    entry.population() >= KNOWN
                        || entry.rank() == Rank.COUNTRY
                        || entry.rank() == Rank.LANDMARK
                        || entry.rank() == Rank.FIRST_LEVEL);
  }

  private String wordBefore(Span span) {
    if (span.begin() == 0) {
      return "";
    }
    Span left = new Span(Math.max(0, span.begin() - LONGEST), span.begin());
    String before = article.textOf(left).strip();
    return before.substring(before.lastIndexOf(' ') + 1);
  }
}
