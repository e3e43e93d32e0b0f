package org.newsgraph.resolve.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.Gazetteer.Entry.Rank;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorMention.Form;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Affiliation;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;
import org.newsgraph.resolve.place.PlaceResolver.ResolvedPlaces;

/**
 * Finds the states of people and bodies whose own words name none: by the words beside the name
 * ("the Danish retailer X", "X of the city council"), by a place in it ("the Lund District Court"),
 * else, for bodies and posts that each state has, by the state in which the article is set ("the
 * police").
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
public final class ImpliedStates {

  private static final int LONGEST_TERRITORY = 3;

  /** In code points: a possessive ending with a space. */
  private static final int POSSESSIVE = 3;

  private final DomesticWords domestic;
  private final Gazetteer gazetteer;

  /**
   * @param domestic tells which bodies act for the state where they are
   * @param gazetteer gives the countries of the provinces after which bodies are named
   */
  public ImpliedStates(DomesticWords domestic, Gazetteer gazetteer) {
    this.domestic = domestic;
    this.gazetteer = gazetteer;
  }

  /**
   * The mentions, of which "the government" is now the state that the article is about, or the only
   * one that acts in it.
   */
  public static List<ActorMention> withGovernments(
      Article article, List<ActorMention> mentions, StateSalience states) {
    Set<Country> acting =
        mentions.stream()
            .filter(mention -> mention.type().filter(ActorType.STATE::equals).isPresent())
            .flatMap(mention -> mention.state().stream())
            .collect(Collectors.toSet());
    Optional<Country> only =
        acting.size() == 1 ? Optional.of(acting.iterator().next()) : Optional.empty();
    return states
        .dominant()
        .or(() -> only)
        .map(
            state ->
                mentions.stream()
                    .map(m -> isGovernment(article, m) ? ofState(m, state) : m)
                    .toList())
        .orElse(mentions);
  }

  private static boolean isGovernment(Article article, ActorMention mention) {
    return mention.form() == Form.NOMINAL
        && mention.state().isEmpty()
        && mention.type().filter(ActorType.ORGANIZATION::equals).isPresent()
        && NameNormalizer.words(mention.passage().text()).equals(List.of("government"))
        && !isOwned(article, mention.passage().span().begin());
  }

  /** Whether a possessive ending stands right before, as in "the mayor's government". */
  private static boolean isOwned(Article article, int begin) {
    return begin > POSSESSIVE
        && article.textOf(new Span(begin - POSSESSIVE, begin)).matches("(?s)['’]s?\\s");
  }

  private static ActorMention ofState(ActorMention mention, Country state) {
    return mention.withType(ActorType.STATE).of(state);
  }

  /** The clusters with the states that the article implies. */
  public ActorClusters infer(
      ActorClusters actors,
      List<Affiliation> affiliations,
      ResolvedPlaces places,
      StateSalience states) {
    return new Run(actors.edit(), affiliations, places, states).infer();
  }

  /** The actors of one article while they are given states: bodies first, of which people are. */
  private final class Run {

    private final ActorClusters.Editor actors;
    private final StateSalience states;
    private final SpanIndex<Mention> places = new SpanIndex<>();
    private final Map<EntityKey, Country> countries;
    private final Map<List<String>, Country> byName = new LinkedHashMap<>();
    private final Map<Integer, List<Affiliation>> ties = new LinkedHashMap<>();

    Run(
        ActorClusters.Editor actors,
        List<Affiliation> affiliations,
        ResolvedPlaces where,
        StateSalience states) {
      this.actors = actors;
      this.states = states;
      this.countries =
          where.places().stream()
              .filter(place -> place.country().isPresent())
              .collect(Collectors.toMap(Place::key, place -> place.country().get()));
      where.mentions().stream()
          .filter(mention -> countries.containsKey(mention.entity()))
          .forEach(this::note);
      affiliations.forEach(this::note);
    }

    private void note(Mention place) {
      places.add(place.passage().span(), place);
      byName.putIfAbsent(
          NameNormalizer.words(place.passage().text()), countries.get(place.entity()));
    }

    private void note(Affiliation tie) {
      actors
          .overlapping(tie.member())
          .filter(mention -> mention.passage().span().equals(tie.member()))
          .map(actors::indexOf)
          .forEach(member -> ties.computeIfAbsent(member, m -> new ArrayList<>()).add(tie));
    }

    ActorClusters infer() {
      List<Integer> members = actors.build().mentioned();
      members.forEach(index -> give(index, this::named));
      members.forEach(index -> give(index, this::body));
      members.forEach(index -> give(index, this::person));
      return actors.build();
    }

    private void give(int index, Function<Integer, Optional<Country>> state) {
      ActorCluster actor = actors.get(index);
      if (actor.type() != ActorType.STATE && actor.statedState().isEmpty()) {
        state
            .apply(index)
            .filter(country -> actor.knownState().map(country::equals).orElse(true))
            .ifPresent(country -> actors.set(index, actor.belongingTo(country)));
      }
    }

    /** The state or place that words beside one of its names name. */
    private Optional<Country> named(int index) {
      return ties(index)
          .flatMap(tie -> place(tie.words().span()).or(tie::state).stream())
          .findFirst();
    }

    private Stream<Affiliation> ties(int index) {
      return ties.getOrDefault(index, List.of()).stream();
    }

    /** The country of the place that the words name. */
    private Optional<Country> place(Span words) {
      return places.around(words).map(place -> countries.get(place.entity())).findFirst();
    }

    private Optional<Country> body(int index) {
      ActorCluster actor = actors.get(index);
      return Optional.of(actor)
          .filter(ImpliedStates.this::isOpen)
          .flatMap(open -> located(open).or(() -> territory(open)).or(() -> setting(open)));
    }

    private Optional<Country> setting(ActorCluster actor) {
      return actor.type() == ActorType.ARMED_FORCE ? states.predominant() : states.dominant();
    }

    private Optional<Country> located(ActorCluster actor) {
      List<List<String>> names =
          actor.names().stream().map(name -> NameNormalizer.words(name.text())).toList();
      return byName.entrySet().stream()
          .filter(place -> !place.getKey().isEmpty())
          .filter(
              place ->
                  names.stream()
                      .anyMatch(name -> Collections.indexOfSubList(name, place.getKey()) >= 0))
          .max(Map.Entry.comparingByKey(Comparator.comparingInt(List::size)))
          .map(Map.Entry::getValue);
    }

    /** The state of the body or person that the words name, else that of a domestic office. */
    private Optional<Country> person(int index) {
      return actors.get(index).type() == ActorType.PERSON
          ? ties(index)
              .flatMap(tie -> owner(index, tie.words().span()).stream())
              .findFirst()
              .or(() -> office(index))
          : Optional.empty();
    }

    private Optional<Country> owner(int member, Span words) {
      return actors
          .within(words)
          .filter(mention -> actors.indexOf(mention) != member)
          .map(actors::get)
          .filter(ImpliedStates.this::isPublic)
          .flatMap(owner -> owner.anyState().stream())
          .findFirst();
    }

    private Optional<Country> office(int index) {
      return ties(index).flatMap(tie -> office(tie.words().text()).stream()).findFirst();
    }

    /** The setting, if words for a role name an office of it; rulers are told of abroad too. */
    private Optional<Country> office(String role) {
      return domestic.isRuler(role.toLowerCase(Locale.ROOT))
          ? states.predominant()
          : states.dominant().filter(setting -> domestic.isBody(role));
    }
  }

  /** The country of the province that its name begins with: "Bavaria State Police". */
  private Optional<Country> territory(ActorCluster actor) {
    if (actor.type() != ActorType.ORGANIZATION || !actor.isNamed()) {
      return Optional.empty();
    }
    String[] words = actor.name().split(" ", -1);
    return IntStream.iterate(Math.min(words.length - 1, LONGEST_TERRITORY), n -> n > 0, n -> n - 1)
        .mapToObj(n -> String.join(" ", Arrays.asList(words).subList(0, n)))
        .flatMap(prefix -> countryOf(prefix).stream())
        .findFirst();
  }

  /** The country of the first-level units of a name if there is only one; empty for a country. */
  private Optional<Country> countryOf(String name) {
    List<Gazetteer.Entry> named =
        gazetteer.candidates(name).stream()
            .map(Gazetteer.Candidate::entry)
            .filter(entry -> entry.name().equals(name))
            .toList();
    Set<String> codes =
        named.stream()
            .filter(entry -> entry.rank() == Rank.FIRST_LEVEL)
            .flatMap(entry -> entry.country().stream())
            .collect(Collectors.toSet());
    boolean state = named.stream().anyMatch(entry -> entry.rank() == Rank.COUNTRY);
    return codes.size() == 1 && !state
        ? gazetteer.countries().byCode(codes.iterator().next()).map(Countries.Entry::country)
        : Optional.empty();
  }

  /** Whether those who are of it are of its state: people's aides, organs of a state. */
  private boolean isPublic(ActorCluster owner) {
    return owner.type() == ActorType.PERSON
        || owner.known().isPresent() && owner.type() == ActorType.ORGANIZATION
        || isBody(owner);
  }

  private boolean isOpen(ActorCluster actor) {
    return actor.type() != ActorType.PERSON
        && actor.type() != ActorType.MEDIA_OUTLET
        && actor.known().isEmpty()
        && isBody(actor);
  }

  /** Whether each of its names is that of an organ, abbreviations left aside. */
  private boolean isBody(ActorCluster actor) {
    List<String> names =
        actor.names().stream()
            .map(ActorCluster.Name::text)
            .filter(name -> !name.matches("[\\p{Lu}&]+"))
            .toList();
    return !names.isEmpty() && names.stream().allMatch(domestic::isBody);
  }
}
