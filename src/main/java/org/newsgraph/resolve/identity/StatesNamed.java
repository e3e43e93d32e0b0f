package org.newsgraph.resolve.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.Country;

/** Which states an article speaks of, and where: by their names, their places, their people. */
public final class StatesNamed {

  private final TreeMap<Integer, Country> byPosition = new TreeMap<>();
  private final Map<Country, Integer> counts = new HashMap<>();

  public StatesNamed(List<ActorMention> actors, LinkedPlaces places, Authority authority) {
    for (ActorMention mention : actors) {
      mention
          .state()
          .or(
              () ->
                  mention
                      .type()
                      .flatMap(type -> authority.find(type, mention.name()))
                      .flatMap(Authority.Entry::state))
          .ifPresent(country -> note(mention.passage().span().begin(), country));
    }
    Map<EntityKey, Country> countries = new HashMap<>();
    for (Place place : places.places()) {
      place.country().ifPresent(country -> countries.put(place.key(), country));
    }
    for (Mention mention : places.mentions()) {
      Optional.ofNullable(countries.get(mention.entity()))
          .ifPresent(country -> note(mention.passage().span().begin(), country));
    }
  }

  private void note(int position, Country country) {
    if (!country.equals(byPosition.put(position, country))) {
      counts.merge(country, 1, Integer::sum);
    }
  }

  /** The names of the states that the article speaks of, those named most often first. */
  public List<String> mostNamed() {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Country, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().name()))
        .map(entry -> entry.getKey().name())
        .toList();
  }

  /** Whether the article is mostly about the state, or spoke of it last before the position. */
  public boolean speaksOf(Country state, int position) {
    Map.Entry<Integer, Country> last = byPosition.floorEntry(position);
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return (last != null && last.getValue().equals(state))
        || (most > 0 && counts.getOrDefault(state, 0) == most);
  }
}
