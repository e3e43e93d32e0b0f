package org.newsgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.CountryEntry;
import org.newsgraph.model.ActorMention;
import org.newsgraph.model.ActorMention.Form;
import org.newsgraph.model.ActorMention.Gender;
import org.newsgraph.model.ActorType;
import org.newsgraph.model.Findings;
import org.newsgraph.model.OfficialMention;
import org.newsgraph.model.PlaceMention;
import org.newsgraph.model.Reading;

/** Sifts the mentions of actors in the light of the places and officials of the article. */
final class ActorMentions {

  private final Countries countries;
  private final Authority authority;

  ActorMentions(Countries countries, Authority authority) {
    this.countries = countries;
    this.authority = authority;
  }

  /** The mentions that may stand for actors, in the order of the text; pronouns included. */
  List<ActorMention> of(Findings findings) {
    List<ActorMention> mentions = new ArrayList<>(findings.actors());
    mentions.addAll(governments(findings));
    mentions.removeIf(mention -> isPlace(mention, findings.places()));
    mentions.removeIf(mention -> isTitle(mention, findings.officials()));
    mentions.sort(Comparator.comparing((ActorMention m) -> m.passage().span()));
    mentions.replaceAll(mention -> personAgain(mention, findings.actors()));
    return mentions;
  }

  /** Names of places that stand for governments and are no mention of an actor yet. */
  private List<ActorMention> governments(Findings findings) {
    return findings.places().stream()
        .filter(place -> place.reading() == Reading.METONYMIC)
        .filter(
            place ->
                findings.actors().stream()
                    .noneMatch(m -> m.passage().span().overlaps(place.passage().span())))
        .flatMap(place -> government(place).stream())
        .toList();
  }

  /** A name that the statistical labels take for a person's or a body's, but that is a place. */
  private boolean isPlace(ActorMention mention, List<PlaceMention> places) {
    return mention.form() == Form.NAME
        && mention
            .type()
            .filter(type -> type != ActorType.STATE)
            .filter(type -> authority.find(type, mention.name()).isEmpty())
            .isPresent()
        && places.stream()
            .anyMatch(place -> place.passage().span().equals(mention.passage().span()));
  }

  /** A surname that is once taken for an organization's, where a person of that name is known. */
  private static ActorMention personAgain(ActorMention mention, List<ActorMention> all) {
    boolean organization =
        mention.form() == Form.NAME
            && mention.type().filter(type -> type == ActorType.ORGANIZATION).isPresent();
    return organization && all.stream().anyMatch(other -> isSurname(mention, other))
        ? mention.as(ActorType.PERSON)
        : mention;
  }

  private static boolean isSurname(ActorMention mention, ActorMention person) {
    return person.form() == Form.NAME
        && person.type().filter(type -> type == ActorType.PERSON).isPresent()
        && Slugs.words(mention.name()).size() == 1
        && (isLastWord(mention.name(), person.name())
            || SamePerson.isFirstWord(mention.name(), person.name()));
  }

  private static boolean isLastWord(String word, String name) {
    return name.endsWith(word) && Slugs.words(name).contains(Slugs.slug(Slugs.words(word)));
  }

  /** A part of a title, such as "Defense" in "Secretary of Defense", or one that ends in it. */
  private static boolean isTitle(ActorMention mention, List<OfficialMention> officials) {
    String words = mention.name().toLowerCase(Locale.ROOT);
    return mention.form() == Form.NAME
        && mention.type().filter(type -> type == ActorType.ORGANIZATION).isPresent()
        && officials.stream()
            .filter(official -> official.evidence().span().contains(mention.passage().span()))
            .anyMatch(
                official -> official.post().contains(words) || overlaps(words, official.post()));
  }

  /** Whether the name ends as the title begins or in all of it: "Freedonian Defence" Secretary. */
  private static boolean overlaps(String name, String title) {
    for (int from = name.indexOf(' '); from >= 0; from = name.indexOf(' ', from + 1)) {
      if ((title + " ").startsWith(name.substring(from + 1) + " ")) {
        return true;
      }
    }
    return name.endsWith(title);
  }

  private Optional<ActorMention> government(PlaceMention place) {
    return countries
        .byName(place.name())
        .or(() -> countries.byCapital(place.name()))
        .map(CountryEntry::country)
        .map(
            country ->
                new ActorMention(
                    place.passage(),
                    place.passage().text(),
                    place.passage().span(),
                    Form.NAME,
                    Optional.of(ActorType.STATE),
                    Optional.of(country),
                    false,
                    Gender.THING,
                    place.sentence(),
                    true));
  }
}
