package org.newsgraph.resolve.identity;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorMention.Gender;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.Findings;
import org.newsgraph.model.findings.OfficialMention;
import org.newsgraph.model.findings.PlaceMention;
import org.newsgraph.model.findings.Reading;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.resolve.place.PlaceResolver.ResolvedPlaces;

/**
 * Selects the mentions that may stand for actors, in the light of the places and officials that
 * were found in the same words.
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class ActorMentionSelector {

  private static final Set<String> TITLES =
      Stream.of(Lexicon.words("post-heads.tsv", 4), Lexicon.words("forms-of-address.tsv", 2))
          .flatMap(Set::stream)
          .map(title -> title.replace(".", ""))
          .collect(toSet());

  private static final Set<String> CHAMBERS = Lexicon.words("chambers.txt");

  private final Set<String> platforms = Lexicon.words("media.tsv", 2, "platform");

  private final Countries countries;
  private final AuthorityFile authority;

  /**
   * @param countries gives the state whose government a country or a capital stands for
   * @param authority names of actors that are never taken for places
   */
  public ActorMentionSelector(Countries countries, AuthorityFile authority) {
    this.countries = countries;
    this.authority = authority;
  }

  /**
   * The mentions that may stand for actors, in the order of the text. Pronouns are included; place
   * names that stand for governments are added; place names and parts of titles that were taken for
   * actors are left out.
   *
   * @param where what the names of places denote
   */
  public List<ActorMention> select(Findings findings, ResolvedPlaces where) {
    List<ActorMention> mentions = new ArrayList<>(findings.actors());
    SpanIndex<Span> sources = sources(findings);
    mentions.removeIf(mention -> isPlatform(mention, sources));
    mentions.addAll(governments(findings));
    SpanIndex<Span> places = new SpanIndex<>();
    findings.places().stream()
        .map(place -> place.passage().span())
        .forEach(span -> places.add(span, span));
    mentions.removeIf(mention -> isPlace(mention, places));
    SpanIndex<OfficialMention> officials = new SpanIndex<>();
    findings.officials().forEach(o -> officials.add(o.evidence().span(), o));
    mentions.removeIf(mention -> isTitle(mention, officials));
    mentions.sort(Comparator.comparing((ActorMention m) -> m.passage().span()));
    Map<String, Set<String>> people = names(findings.actors(), ActorType.PERSON);
    Map<String, Set<String>> bodies = names(findings.actors(), ActorType.ORGANIZATION);
    mentions.removeIf(mention -> isTicket(mention, people));
    mentions.replaceAll(mention -> personAgain(mention, people));
    mentions.replaceAll(mention -> bearerAgain(findings.article(), mention, people));
    mentions.replaceAll(mention -> bodyAgain(mention, bodies, people));
    Set<String> described = described(mentions, new Apposition(findings.article()));
    mentions.replaceAll(
        mention ->
            isPerson(mention) && described.contains(mention.name())
                ? mention.withType(ActorType.ORGANIZATION)
                : mention);
    Map<Country, Country> namesakes = namesakes(where);
    mentions.replaceAll(mention -> inItsState(mention, namesakes));
    return mentions;
  }

  /** Names of places that stand for governments and are no mention of an actor yet. */
  private List<ActorMention> governments(Findings findings) {
    SpanIndex<ActorMention> actors = new SpanIndex<>();
    findings.actors().forEach(mention -> actors.add(mention.passage().span(), mention));
    return findings.places().stream()
        .filter(place -> place.reading() == Reading.METONYMIC)
        .filter(place -> actors.overlapping(place.passage().span()).findAny().isEmpty())
        .flatMap(place -> government(place).stream())
        .toList();
  }

  /** A network or messenger on which something may be posted, and that does nothing itself. */
  private boolean isPlatform(ActorMention mention, SpanIndex<Span> sources) {
    return mention.form() == Form.NAME
        && !mention.subject()
        && platforms.contains(mention.name())
        && sources.overlapping(mention.passage().span()).findAny().isEmpty();
  }

  private static SpanIndex<Span> sources(Findings findings) {
    SpanIndex<Span> heads = new SpanIndex<>();
    findings.statements().stream()
        .flatMap(statement -> statement.speakerHead().stream())
        .forEach(head -> heads.add(head, head));
    return heads;
  }

  /** The states whose names mean parts of other states here, by what they would mean alone. */
  private Map<Country, Country> namesakes(ResolvedPlaces where) {
    Map<EntityKey, Country> byKey = new HashMap<>();
    where
        .places()
        .forEach(place -> place.country().ifPresent(country -> byKey.put(place.key(), country)));
    Map<Country, Country> namesakes = new HashMap<>();
    for (Mention mention : where.mentions()) {
      Optional<Country> alone =
          countries.byName(mention.passage().text()).map(Countries.Entry::country);
      Optional<Country> here = Optional.ofNullable(byKey.get(mention.entity()));
      if (alone.isPresent() && here.isPresent() && !alone.equals(here)) {
        namesakes.put(alone.get(), here.get());
      }
    }
    return namesakes;
  }

  /** "Ada Roe of Georgia" is of the United States where Georgia is one of these. */
  private static ActorMention inItsState(ActorMention mention, Map<Country, Country> namesakes) {
    return mention.state().map(namesakes::get).map(mention::of).orElse(mention);
  }

  /**
   * A name that the statistical labels take for a person's or a body's, but that is a place; or a
   * person's after whom one is named.
   */
  private boolean isPlace(ActorMention mention, SpanIndex<Span> places) {
    Span words = mention.passage().span();
    boolean person = mention.type().filter(ActorType.PERSON::equals).isPresent();
    boolean named =
        mention.form() == Form.NOMINAL
            && !mention.subject()
            && Character.isUpperCase(mention.name().codePointAt(0));
    return (mention.form() == Form.NAME || named)
        && mention
            .type()
            .filter(type -> type != ActorType.STATE)
            .filter(type -> authority.find(type, mention.name()).isEmpty())
            .isPresent()
        && places.around(words).anyMatch(place -> person || place.equals(words));
  }

  /** A surname that is once taken for an organization's, where a person of that name is known. */
  private static ActorMention personAgain(ActorMention mention, Map<String, Set<String>> people) {
    boolean organization =
        mention.form() == Form.NAME
            && mention.type().filter(type -> type == ActorType.ORGANIZATION).isPresent();
    String name = organization ? withoutTitles(mention.name()) : mention.name();
    return organization && isSurname(name, people)
        ? mention.withType(ActorType.PERSON).called(name)
        : mention;
  }

  /**
   * The surname of a person of the article that is a people's or a state's name otherwise, without
   * an article before it: "Ada German said. German added".
   */
  private static ActorMention bearerAgain(
      Article article, ActorMention mention, Map<String, Set<String>> people) {
    String name = mention.name();
    boolean other =
        mention.type().filter(t -> t == ActorType.GROUP || t == ActorType.STATE).isPresent();
    boolean borne =
        other
            && !mention.plural()
            && Character.isUpperCase(name.codePointAt(0))
            && NameNormalizer.words(name).size() == 1
            && people.getOrDefault(NameNormalizer.words(name).get(0), Set.of()).stream()
                .anyMatch(person -> person.endsWith(" " + name))
            && !Definiteness.isDefinite(article, mention);
    return borne ? mention.asNameOf(ActorType.PERSON) : mention;
  }

  /** A name without the titles before it, as headlines have them: "Gov Roe". */
  private static String withoutTitles(String name) {
    String[] words = name.split(" ", -1);
    int from = 0;
    while (from < words.length - 1
        && TITLES.contains(words[from].toLowerCase(Locale.ROOT).replace(".", ""))) {
      from++;
    }
    return String.join(" ", List.of(words).subList(from, words.length));
  }

  /** Whether a person of the article is called so, or bears it as the end of a longer name. */
  private static boolean isSurname(String name, Map<String, Set<String>> people) {
    List<String> words = NameNormalizer.words(name);
    boolean single = words.size() == 1;
    return !words.isEmpty()
        && people.getOrDefault(words.get(words.size() - 1), Set.of()).stream()
            .anyMatch(
                person ->
                    single && person.endsWith(name)
                        || person.equals(name)
                        || person.endsWith(" " + name)
                        || NameForms.isWordOf(name, person));
  }

  /** Two people's names with a slash, who run for two offices together. */
  private static boolean isTicket(ActorMention mention, Map<String, Set<String>> people) {
    List<String> names = List.of(mention.name().split("/", -1));
    return names.size() == 2 && names.stream().allMatch(name -> isSurname(name, people));
  }

  /** The short name of a body, taken for a person's: "Larsen" for "Larsen Group". */
  private static ActorMention bodyAgain(
      ActorMention mention, Map<String, Set<String>> bodies, Map<String, Set<String>> people) {
    String name = mention.name();
    List<String> words = NameNormalizer.words(name);
    return isPerson(mention)
            && words.size() == 1
            && people.getOrDefault(words.get(0), Set.of()).equals(Set.of(name))
            && bodies.getOrDefault(words.get(0), Set.of()).stream()
                .anyMatch(body -> NameForms.lacksCompanyWords(name, body))
        ? mention.withType(ActorType.ORGANIZATION)
        : mention;
  }

  /** Names of one word, taken for people's, that a description shows to be bodies'. */
  private static Set<String> described(List<ActorMention> mentions, Apposition apposition) {
    Set<String> names = new HashSet<>();
    for (int i = 1; i < mentions.size(); i++) {
      ActorMention name = mentions.get(i - 1);
      ActorMention description = mentions.get(i);
      boolean body = description.type().filter(ActorType.ORGANIZATION::equals).isPresent();
      if (body
          && isPerson(name)
          && NameNormalizer.words(name.name()).size() == 1
          && apposition.isDescribed(name, description)) {
        names.add(name.name());
      }
    }
    return names;
  }

  private static boolean isPerson(ActorMention mention) {
    return mention.form() == Form.NAME
        && mention.type().filter(ActorType.PERSON::equals).isPresent();
  }

  /** The names of actors of a type, by their words. */
  private static Map<String, Set<String>> names(List<ActorMention> mentions, ActorType type) {
    Map<String, Set<String>> names = new HashMap<>();
    mentions.stream()
        .filter(mention -> mention.form() == Form.NAME)
        .filter(mention -> mention.type().filter(type::equals).isPresent())
        .map(ActorMention::name)
        .distinct()
        .forEach(
            name ->
                NameNormalizer.words(name)
                    .forEach(w -> names.computeIfAbsent(w, k -> new HashSet<>()).add(name)));
    return names;
  }

  /** A part of a title, such as "Defense" in "Secretary of Defense", or one that ends in it. */
  private static boolean isTitle(ActorMention mention, SpanIndex<OfficialMention> officials) {
    String words = mention.name().toLowerCase(Locale.ROOT);
    return mention.form() == Form.NAME
        && mention.type().filter(type -> type == ActorType.ORGANIZATION).isPresent()
        && officials
            .around(mention.passage().span())
            .anyMatch(
                official ->
                    CHAMBERS.contains(words)
                        || official.post().contains(words)
                        || overlaps(words, official.post()));
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
        .map(Countries.Entry::country)
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
