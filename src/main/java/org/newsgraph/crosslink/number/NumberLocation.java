package org.newsgraph.crosslink.number;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.crosslink.claim.Word;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.text.Span;

/** The places and states that the sentence of a number names. */
final class NumberLocation {

  private static final Set<String> ORIGINS = Lexicon.words("origin-prepositions.txt");

  private static final Set<String> PREPOSITIONS =
      Stream.of("locatives.txt", "number-prepositions.txt")
          .flatMap(list -> Lexicon.words(list).stream())
          .filter(word -> !ORIGINS.contains(word))
          .collect(Collectors.toUnmodifiableSet());

  private final ArticleFacts facts;
  private final Span number;
  private final NumberSentence sentence;
  private final List<Mention> mentions;

  NumberLocation(ArticleFacts facts, NumberSentence sentence) {
    this.facts = facts;
    this.number = sentence.number();
    this.sentence = sentence;
    this.mentions =
        facts.mentions().stream()
            .filter(mention -> sentence.sentence().span().contains(mention.passage().span()))
            .filter(Mention::named)
            .sorted(Comparator.comparing(mention -> mention.passage().span()))
            .toList();
  }

  /** The first country after the number that is not this one, or that a place there lies in. */
  Optional<String> countryAfter(String other) {
    return mentions.stream()
        .filter(mention -> mention.passage().span().begin() >= number.end())
        .flatMap(mention -> country(mention).stream())
        .filter(country -> !country.equals(other))
        .findFirst();
  }

  private Optional<String> country(Mention mention) {
    if (mention.type().filter(type -> type == ActorType.STATE).isPresent()) {
      return Optional.of(mention.entity().slug());
    }
    return place(mention)
        .flatMap(Place::country)
        .map(Country::name)
        .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
  }

  private Optional<Place> place(Mention mention) {
    return mention.type().isPresent() || mention.reading() != Reading.LITERAL
        ? Optional.empty()
        : facts.places().stream().filter(p -> p.key().equals(mention.entity())).findFirst();
  }

  /** Whether a preposition of place governs it in the text, or it has a possessive ending. */
  private boolean isWhere(Mention mention) {
    return sentence.head(mention.passage().span()).filter(NumberLocation::isWhere).isPresent();
  }

  /**
   * A conjunct without a preposition of its own has that of the first ("in Lima and Cusco"), and a
   * modifier that of its noun ("in the Lima region"). What follows a comma alone is no conjunct but
   * says where the first lies.
   */
  private static boolean isWhere(Word place) {
    if (place.dependents().anyMatch(word -> word.isAny("case"))) {
      return isLocated(place);
    }
    return place
        .head()
        .filter(head -> place.isAny("compound", "amod") ? isLocated(head) : isListed(place, head))
        .isPresent();
  }

  private static boolean isListed(Word place, Word first) {
    return place.isAny("conj")
        && first
            .dependents()
            .anyMatch(it -> it.isAny("conj") && it.dependents().anyMatch(cc -> cc.isAny("cc")))
        && isWhere(first);
  }

  /** Whether a noun has a preposition of place, or a possessive ending. */
  static boolean isLocated(Word noun) {
    return noun.dependents()
        .filter(word -> word.isAny("case"))
        .anyMatch(word -> word.isPossessive() || PREPOSITIONS.contains(word.text()));
  }

  /** Whether a noun says where something comes from: "pilgrims from Lima". */
  static boolean isOrigin(Word place) {
    return place.dependents().anyMatch(it -> it.isAny("case") && ORIGINS.contains(it.text()));
  }

  /** Whether the sentence names any place. */
  boolean isTold() {
    return mentions.stream().anyMatch(mention -> place(mention).isPresent() || isWhere(mention));
  }

  private boolean isBeside(Mention mention) {
    return sentence.isNext(mention.passage().span()) && placeName(mention).isPresent();
  }

  private Optional<String> placeName(Mention mention) {
    return mention.type().filter(type -> type == ActorType.STATE).isPresent()
        ? Optional.of(mention.entity().slug())
        : place(mention).map(Place::name);
  }

  /**
   * The name of the only place in the sentence; empty if there are several, or if another one
   * stands between the number and what it counts ("five Lima officers were in Quito").
   */
  Optional<String> place() {
    if (mentions.stream().anyMatch(mention -> isBeside(mention) && !isWhere(mention))) {
      return Optional.empty();
    }
    List<String> places =
        mentions.stream()
            .filter(this::isWhere)
            .flatMap(mention -> placeName(mention).stream())
            .distinct()
            .toList();
    return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
  }
}
