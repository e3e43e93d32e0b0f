package org.newsgraph.web.reconcile;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsgraph.web.search.NameSearch;

/**
 * Finds and scores the entities that a name may mean. The score is how alike the name and the
 * nearest name of the entity are (Dice's coefficient of the pairs of letters, 0 to 100); a property
 * that contradicts halves it.
 */
final class EntityMatcher {

  private static final int CANDIDATES = 50;
  private static final double SAME = 100;
  private static final double LEAST = 40;

  private final NameSearch names;
  private final EntityReader entities;
  private final String base;

  /**
   * What is asked for.
   *
   * @param name to be found
   * @param types of which the entity has to be one; none for all
   * @param properties values that the entity should have, by the ids of properties
   * @param limit of results
   */
  record Wanted(String name, List<String> types, Map<String, List<String>> properties, int limit) {

    /** Copies the collections. */
    Wanted {
      types = List.copyOf(types);
      properties = Map.copyOf(properties);
    }
  }

  /**
   * An entity that may be meant.
   *
   * @param entity the entity
   * @param score from 0 to 100
   * @param match whether it is clearly meant: it has the name, nothing contradicts, and no other of
   *     the types has it
   */
  record Candidate(Entity entity, double score, boolean match) {}

  EntityMatcher(NameSearch names, EntityReader entities, String base) {
    this.names = names;
    this.entities = entities;
    this.base = base;
  }

  /** Entities with a name in which a word begins as the last one of a text, the best first. */
  List<Entity> beginning(String prefix, int most) {
    return similar(prefix + "*", most);
  }

  private List<Entity> similar(String name, int most) {
    return entities.entities(
        names.similar(name, most).stream().map(iri -> iri.substring(base.length())).toList());
  }

  /** The candidates, the best first. */
  List<Candidate> candidates(Wanted wanted) {
    List<Candidate> scored =
        similar(wanted.name(), CANDIDATES).stream()
            .filter(it -> wanted.types().isEmpty() || wanted.types().stream().anyMatch(it::isA))
            .map(it -> new Candidate(it, score(it, wanted), false))
            .filter(it -> it.score() >= LEAST)
            .sorted(
                Comparator.comparingDouble(Candidate::score)
                    .reversed()
                    .thenComparing(it -> it.entity().isLocal())
                    .thenComparing(it -> it.entity().id()))
            .toList();
    boolean clear = isClear(scored);
    return scored.stream()
        .limit(wanted.limit())
        .map(it -> new Candidate(it.entity(), it.score(), clear && it.equals(scored.get(0))))
        .toList();
  }

  /** Who is known to all articles is not confused with who is known from one alone. */
  private static boolean isClear(List<Candidate> scored) {
    List<Candidate> same = scored.stream().filter(it -> it.score() >= SAME).toList();
    long global = same.stream().filter(it -> !it.entity().isLocal()).count();
    return global == 1 || (global == 0 && same.size() == 1);
  }

  private static double score(Entity entity, Wanted wanted) {
    double alike =
        entity.names().mapToDouble(name -> similarity(name, wanted.name())).max().orElse(0);
    long contradictions =
        wanted.properties().entrySet().stream()
            .filter(it -> contradicts(entity, it.getKey(), it.getValue()))
            .count();
    return alike / (1L << Math.min(contradictions, Integer.SIZE));
  }

  private static boolean contradicts(Entity entity, String property, List<String> values) {
    return !entity.values(property).isEmpty()
        && !values.isEmpty()
        && values.stream().noneMatch(value -> entity.has(property, value));
  }

  /** How alike two names are, from 0 to 100 for the same but for case, accents and signs. */
  static double similarity(String one, String other) {
    String first = folded(one);
    String second = folded(other);
    if (first.equals(second)) {
      return SAME;
    }
    Set<String> pairs = pairs(first);
    Set<String> others = pairs(second);
    int total = pairs.size() + others.size();
    pairs.retainAll(others);
    double share = total == 0 ? 0 : 2.0 * pairs.size() / total;
    return Math.min(SAME - 1, Math.rint(SAME * share));
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static Set<String> pairs(String name) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= name.length(); i++) {
      pairs.add(name.substring(i, i + 2));
    }
    return pairs;
  }
}
