package org.newsgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.CountryEntry;
import org.newsgraph.link.claim.ClaimLinker;
import org.newsgraph.model.ActorMention;
import org.newsgraph.model.ActorMention.Form;
import org.newsgraph.model.ActorMention.Gender;
import org.newsgraph.model.ActorType;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Attribution;
import org.newsgraph.model.Claim;
import org.newsgraph.model.EntityKey;
import org.newsgraph.model.Findings;
import org.newsgraph.model.Mention;
import org.newsgraph.model.OfficialMention;
import org.newsgraph.model.Place;
import org.newsgraph.model.PlaceMention;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Unresolved;

/**
 * Decides who and what the findings of an article stand for: one actor for all its names, the
 * speaker behind a pronoun, the statement that claims a number. What cannot be decided is left
 * unresolved, with the candidates.
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class Linker {

  private final Countries countries;
  private final Places places;
  private final Authority authority;
  private final NounClasses nouns = new NounClasses();
  private final CoreNames names;
  private final ClaimLinker claims = new ClaimLinker();

  public Linker(Countries countries, Places places) {
    this.countries = countries;
    this.places = places;
    this.names = new CoreNames(countries);
    this.authority = new Authority(countries);
  }

  /** The same findings always give the same facts. */
  public ArticleFacts link(Findings findings) {
    LinkedPlaces where = places.link(findings.article(), findings.places());
    Map<ActorMention, ActorDraft> actors = actors(findings);
    OfficialTable officials = new OfficialTable(where);
    officials.add(findings.officials(), actors);
    Speakers speakers = new Speakers(findings, actors, officials, nouns);
    List<Optional<ActorDraft>> sources = speakers.resolve();
    Map<ActorDraft, EntityKey> keys = new Keys(names, nouns).of(counted(actors, sources));
    List<Attribution> attributions = Attributions.of(findings.statements(), sources, keys);
    List<Mention> mentions = mentions(where, actors, keys);
    List<Unresolved> unresolved = new ArrayList<>(where.unresolved());
    unresolved.addAll(speakers.unresolved());
    unresolved.sort(Comparator.comparing(item -> item.passage().span()));
    return claims.link(
        new ArticleFacts(
            findings.article(),
            keys.entrySet().stream().map(entry -> entry.getKey().actor(entry.getValue())).toList(),
            officials.officials(keys),
            attributions,
            places(where, mentions),
            findings.quantities().stream()
                .map(
                    q ->
                        new Claim(
                            q, Attributions.innermost(findings.statements(), q.passage().span())))
                .toList(),
            mentions,
            unresolved));
  }

  private Map<ActorMention, ActorDraft> actors(Findings findings) {
    List<ActorMention> mentions = new ArrayList<>(findings.actors());
    findings.places().stream()
        .filter(place -> place.reading() == Reading.METONYMIC)
        .filter(
            place ->
                mentions.stream()
                    .noneMatch(m -> m.passage().span().overlaps(place.passage().span())))
        .flatMap(place -> government(place).stream())
        .toList()
        .forEach(mentions::add);
    mentions.removeIf(mention -> isPlace(mention, findings.places()));
    mentions.removeIf(mention -> isTitle(mention, findings.officials()));
    mentions.sort(Comparator.comparing((ActorMention m) -> m.passage().span()));
    mentions.replaceAll(mention -> personAgain(mention, findings.actors()));
    ActorTable table = new ActorTable(names, authority, nouns);
    Map<ActorMention, ActorDraft> actors = new LinkedHashMap<>();
    mentions.stream()
        .filter(mention -> mention.form() != Form.PRONOUN)
        .forEach(mention -> actors.put(mention, table.add(mention)));
    return actors;
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
        && person.name().endsWith(mention.name())
        && Slugs.words(mention.name()).size() == 1
        && Slugs.words(person.name()).contains(Slugs.slug(Slugs.words(mention.name())));
  }

  /** A part of a title, such as "Defense" in "Secretary of Defense", that looks like a body. */
  private static boolean isTitle(ActorMention mention, List<OfficialMention> officials) {
    String words = mention.name().toLowerCase(Locale.ROOT);
    return mention.form() == Form.NAME
        && mention.type().filter(type -> type == ActorType.ORGANIZATION).isPresent()
        && officials.stream()
            .filter(official -> official.evidence().span().contains(mention.passage().span()))
            .anyMatch(official -> official.post().contains(words));
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

  private static List<ActorDraft> counted(
      Map<ActorMention, ActorDraft> actors, List<Optional<ActorDraft>> sources) {
    Set<ActorDraft> speaking = new HashSet<>();
    sources.forEach(source -> source.ifPresent(speaking::add));
    return actors.values().stream()
        .distinct()
        .filter(
            draft -> draft.counts() || draft.type() == ActorType.STATE || speaking.contains(draft))
        .toList();
  }

  private static List<Mention> mentions(
      LinkedPlaces where, Map<ActorMention, ActorDraft> actors, Map<ActorDraft, EntityKey> keys) {
    List<Mention> mentions = new ArrayList<>();
    actors.forEach(
        (mention, draft) -> {
          if (keys.containsKey(draft)) {
            mentions.add(mention(mention, draft, keys.get(draft)));
          }
        });
    List<Mention> actorMentions = List.copyOf(mentions);
    where.mentions().forEach(mention -> mentions.add(place(mention, actorMentions)));
    mentions.sort(Comparator.comparing(mention -> mention.passage().span()));
    return mentions;
  }

  /** The places that are mentioned as places, not only for their governments. */
  private static List<Place> places(LinkedPlaces where, List<Mention> mentions) {
    Set<EntityKey> meant = new HashSet<>();
    mentions.stream()
        .filter(mention -> mention.type().isEmpty() && mention.reading() == Reading.LITERAL)
        .forEach(mention -> meant.add(mention.entity()));
    return where.places().stream().filter(place -> meant.contains(place.key())).toList();
  }

  /** A name that stands for a government as an actor does not stand for the place there. */
  private static Mention place(Mention place, List<Mention> actors) {
    boolean government =
        actors.stream()
            .anyMatch(
                actor ->
                    actor.reading() == Reading.METONYMIC
                        && actor.passage().span().overlaps(place.passage().span()));
    return government
        ? new Mention(
            place.entity(), place.type(), place.passage(), Reading.METONYMIC, place.named())
        : place;
  }

  private static Mention mention(ActorMention mention, ActorDraft draft, EntityKey key) {
    boolean government = draft.type() == ActorType.STATE && mention.form() == Form.NAME;
    return new Mention(
        key,
        Optional.of(draft.type()),
        mention.passage(),
        government ? Reading.METONYMIC : Reading.LITERAL,
        mention.form() == Form.NAME);
  }
}
