package org.newsgraph.resolve.identity;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;
import org.newsgraph.resolve.place.PlaceResolver.ResolvedPlaces;

/**
 * Finds the states of bodies whose own words name none: by a place in the name ("the Lund District
 * Court"), else by the state in which the article is set ("the police").
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
public final class ImpliedStates {

  private final DomesticWords domestic;

  /**
   * @param domestic tells which bodies act for the state where they are
   */
  public ImpliedStates(DomesticWords domestic) {
    this.domestic = domestic;
  }

  /** The clusters with the states that the article implies. */
  public ActorClusters infer(ActorClusters actors, ResolvedPlaces places, StateSalience states) {
    Map<List<String>, Country> countries = byName(places);
    return new ActorClusters(
        actors.clusters().stream()
            .map(
                actor ->
                    Optional.of(actor)
                        .filter(this::isOpen)
                        .flatMap(open -> located(open, countries).or(() -> setting(open, states)))
                        .map(actor::belongingTo)
                        .orElse(actor))
            .toList(),
        actors.byMention());
  }

  private static Optional<Country> setting(ActorCluster actor, StateSalience states) {
    return actor.type() == ActorType.ARMED_FORCE ? states.predominant() : states.dominant();
  }

  private boolean isOpen(ActorCluster actor) {
    return actor.type() != ActorType.STATE
        && actor.type() != ActorType.PERSON
        && actor.state().isEmpty()
        && actor.known().isEmpty()
        && actor.names().stream().allMatch(name -> domestic.isBody(name.text()));
  }

  /** The countries of the article's places by the words of their names. */
  private static Map<List<String>, Country> byName(ResolvedPlaces places) {
    Map<EntityKey, Place> byKey =
        places.places().stream().collect(Collectors.toMap(Place::key, Function.identity()));
    Map<List<String>, Country> countries = new LinkedHashMap<>();
    for (Mention mention : places.mentions()) {
      Optional.ofNullable(byKey.get(mention.entity()))
          .flatMap(Place::country)
          .ifPresent(
              country ->
                  countries.putIfAbsent(NameNormalizer.words(mention.passage().text()), country));
    }
    return countries;
  }

  private static Optional<Country> located(
      ActorCluster actor, Map<List<String>, Country> countries) {
    List<List<String>> names =
        actor.names().stream().map(name -> NameNormalizer.words(name.text())).toList();
    return countries.entrySet().stream()
        .filter(place -> !place.getKey().isEmpty())
        .filter(
            place ->
                names.stream()
                    .anyMatch(name -> Collections.indexOfSubList(name, place.getKey()) >= 0))
        .max(Map.Entry.comparingByKey(Comparator.comparingInt(List::size)))
        .map(Map.Entry::getValue);
  }
}
