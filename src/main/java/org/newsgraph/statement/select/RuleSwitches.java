package org.newsgraph.statement.select;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;

/**
 * Which rules are left out, to see what they are worth.
 *
 * @param off names of rules
 */
public record RuleSwitches(Set<String> off) {

  /** Copies the set. */
  public RuleSwitches {
    off = Set.copyOf(off);
  }

  /**
   * Leaves rules out by their names, or all of a group by the group's, see {@code rules.tsv}; names
   * of constructions are those of {@code constructions.tsv}.
   */
  public static RuleSwitches without(Set<String> names) {
    Stream<String> ofGroups =
        Lexicon.table("rules.tsv", 3).stream()
            .filter(row -> names.contains(row.get(1)))
            .map(row -> row.get(0));
    return new RuleSwitches(Stream.concat(names.stream(), ofGroups).collect(Collectors.toSet()));
  }

  /** What {@link #without} knows, sorted. */
  public static SortedSet<String> names() {
    Stream<String> rules =
        Lexicon.table("rules.tsv", 3).stream().flatMap(row -> Stream.of(row.get(0), row.get(1)));
    Stream<String> constructions =
        Lexicon.table("constructions.tsv", 5).stream().map(row -> row.get(0));
    return Stream.concat(rules, constructions).collect(Collectors.toCollection(TreeSet::new));
  }

  public boolean isOn(String rule) {
    return !off.contains(rule);
  }
}
