package org.newsgraph.resolve.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.findings.ActorMention;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;
import org.newsgraph.resolve.place.PlaceResolver.ResolvedPlaces;

/**
 * Which states an article is about, and where: by their names, their places, and the well-known
 * people and bodies that belong to them. Immutable.
 */
public final class StateSalience {

  private static final double MAJORITY = 0.5;
  private static final double NEARLY_ALL = 0.85;

  private final TreeMap<Integer, Country> byPosition = new TreeMap<>();
  private final Map<Country, Integer> counts = new HashMap<>();
  private final Set<Country> named = new HashSet<>();

  /** Counts the states that the mentions of actors and the places of an article stand for. */
  public StateSalience(List<ActorMention> actors, ResolvedPlaces places, AuthorityFile authority) {
    for (ActorMention mention : actors) {
      mention.state().ifPresent(named::add);
      mention
          .state()
          .or(() -> known(mention, authority))
          .ifPresent(country -> note(mention.passage().span().begin(), country));
    }
    Map<EntityKey, Country> countries = new HashMap<>();
    for (Place place : places.places()) {
      place.country().ifPresent(country -> countries.put(place.key(), country));
    }
    for (Mention mention : places.mentions()) {
      Optional.ofNullable(countries.get(mention.entity()))
          .ifPresent(
              country -> {
                named.add(country);
                note(mention.passage().span().begin(), country);
              });
    }
  }

  /** The state of someone well known; what reports news is no sign of where it happens. */
  private static Optional<Country> known(ActorMention mention, AuthorityFile authority) {
    return mention
        .type()
        .filter(type -> type != ActorType.MEDIA_OUTLET)
        .flatMap(type -> authority.find(type, mention.name()))
        .filter(entry -> entry.type() != ActorType.MEDIA_OUTLET)
        .flatMap(AuthorityFile.Entry::state);
  }

  /**
   * The state that more of the article is about than of all others together, or than of any other
   * if it is the first that the article names and it names it again; empty if there is none, or if
   * no word of the article names it or a place in it.
   */
  public Optional<Country> dominant() {
    return dominant(MAJORITY).or(this::opening);
  }

  private Optional<Country> opening() {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return Optional.ofNullable(byPosition.firstEntry())
        .map(Map.Entry::getValue)
        .filter(first -> most > 1 && counts.get(first) == most && named.contains(first));
  }

  /**
   * As {@link #dominant()}, but with hardly a word on others: then rulers and armies, of which an
   * article on several states has several, are those of this state too.
   */
  public Optional<Country> predominant() {
    return dominant(NEARLY_ALL);
  }

  private Optional<Country> dominant(double share) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > share * all && named.contains(entry.getKey()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What stands twice at one position, as a place and as an actor, counts once. */
  private void note(int position, Country country) {
    if (!country.equals(byPosition.put(position, country))) {
      counts.merge(country, 1, Integer::sum);
    }
  }

  /** The names of the states of the article, the most frequent first, then by name. */
  public List<String> byFrequency() {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Country, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().name()))
        .map(entry -> entry.getKey().name())
        .toList();
  }

  /**
   * Whether a state is the most frequent one of the article, or the last one before the position.
   *
   * @param position in code points
   */
  public boolean isSalient(Country state, int position) {
    Map.Entry<Integer, Country> last = byPosition.floorEntry(position);
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return (last != null && last.getValue().equals(state))
        || (most > 0 && counts.getOrDefault(state, 0) == most);
  }
}
