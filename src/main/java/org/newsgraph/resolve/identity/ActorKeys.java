package org.newsgraph.resolve.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.model.facts.EntityKey;
import org.newsgraph.model.findings.Country;

/**
 * Gives each actor the key that its IRI is made of. A key is global, and so the same in every
 * article, where the name is enough to identify the actor.
 *
 * <p>Stateless, so one instance may be shared between threads.
 */
public final class ActorKeys {

  /** Whatever an article calls a state's forces as a whole, they have one key. */
  private static final List<String> FORCES = List.of("armed", "forces");

  private final Countries countries;

  /**
   * @param countries gives the words that only say which state's an actor is
   */
  public ActorKeys(Countries countries) {
    this.countries = countries;
  }

  /** The key that an article gives to a person of this name; global for more than one word. */
  public static EntityKey ofPerson(String name) {
    List<String> words = NameNormalizer.folded(name);
    return EntityKey.of(words.size() > 1, words);
  }

  /** The key of all armed forces of a state together. */
  static EntityKey ofForces(Country state) {
    return EntityKey.of(
        true, Stream.concat(NameNormalizer.words(state.name()).stream(), FORCES.stream()).toList());
  }

  /**
   * Keys by the indices of clusters, in the given order. Where two would get the same key, the
   * later one gets a number behind it.
   */
  public Map<Integer, EntityKey> assign(ActorClusters clusters, List<Integer> indices) {
    NameForms forms = new NameForms(countries);
    Map<Integer, EntityKey> keys = new LinkedHashMap<>();
    Set<EntityKey> used = new HashSet<>();
    for (int index : indices) {
      EntityKey plain = key(clusters.get(index), forms);
      EntityKey key = plain;
      for (int i = 2; !used.add(key); i++) {
        key = new EntityKey(plain.global(), plain.slug() + "-" + i);
      }
      keys.put(index, key);
    }
    return keys;
  }

  private static EntityKey key(ActorCluster actor, NameForms forms) {
    if (actor.known().isPresent()) {
      return new EntityKey(true, actor.known().get().slug());
    }
    String name = actor.name();
    List<String> core = forms.core(name, actor.state());
    return switch (actor.type()) {
      case STATE -> EntityKey.of(actor.state().isPresent(), NameNormalizer.words(name));
      case PERSON ->
          new EntityKey(ofPerson(name).global() && actor.isNamed(), ofPerson(name).slug());
      case ARMED_FORCE ->
          EntityKey.of(
              actor.state().isPresent(),
              withState(actor, MentionMatcher.isBranch(core) ? core : FORCES));
      case MEDIA_OUTLET -> EntityKey.of(actor.isNamed(), core);
      case ORGANIZATION ->
          EntityKey.of(
              actor.state().isPresent() || (actor.isNamed() && core.size() > 1),
              withState(actor, core));
      case GROUP -> EntityKey.of(false, forms.core(name, Optional.empty()));
    };
  }

  private static List<String> withState(ActorCluster actor, List<String> words) {
    List<String> slug = new ArrayList<>();
    actor.state().map(Country::name).map(NameNormalizer::words).ifPresent(slug::addAll);
    slug.addAll(words);
    return slug;
  }
}
