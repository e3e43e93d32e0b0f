package org.newsgraph.crosslink.number;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.crosslink.claim.NameKeys;
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

  private static final Pattern PREPOSITION =
      Pattern.compile(
          Lexicon.words("locatives.txt").stream()
              .collect(Collectors.joining("|", "(?i)\\b(?:for|", ")\\s+(?:the\\s+)?$")));

  private final ArticleFacts facts;
  private final Span number;
  private final NumberSentence sentence;
  private final NameKeys names;
  private final List<Mention> mentions;

  NumberLocation(ArticleFacts facts, NumberSentence sentence, NameKeys names) {
    this.facts = facts;
    this.names = names;
    this.number = sentence.number();
    this.sentence = sentence;
    this.mentions =
        facts.mentions().stream()
            .filter(mention -> sentence.passage().span().contains(mention.passage().span()))
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

  /** Whether a preposition of place stands before it, or it is whose the next words are. */
  private boolean isWhere(Mention mention) {
    Span span = mention.passage().span();
    return PREPOSITION.matcher(sentence.before(span)).find()
        || mention.passage().text().matches("(?s).*['’]s?")
        || sentence.after(span).matches("(?s)['’].*");
  }

  private boolean isBeside(Mention mention) {
    int distance = mention.passage().span().begin() - number.end();
    return distance >= 0 && distance <= 1 && placeName(mention).isPresent();
  }

  private Optional<String> placeName(Mention mention) {
    return mention.type().filter(type -> type == ActorType.STATE).isPresent()
        ? Optional.of(names.display(mention.entity().slug()))
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
