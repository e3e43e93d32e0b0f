package org.newsgraph.statement.select;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;

/**
 * Which rules are switched off, to see what they are worth.
 *
 * @param off names of rules
 */
public record RuleSwitches(Set<String> off) {

  /** Copies {@code off}. */
  public RuleSwitches {
    off = Set.copyOf(off);
  }

  /**
   * Switches rules off by their names ({@code constructions.tsv}, {@code rules.tsv}), or all rules
   * of a group by the group's name ({@code rules.tsv}). Unknown names have no effect.
   */
  public static RuleSwitches without(Set<String> names) {
    Stream<String> ofGroups =
        rules().filter(row -> names.contains(row.get(1))).map(row -> row.get(0));
    return new RuleSwitches(Stream.concat(names.stream(), ofGroups).collect(Collectors.toSet()));
  }

  /** The names of the rules and groups of {@code rules.tsv}. */
  public static Stream<String> names() {
    return rules().flatMap(row -> Stream.of(row.get(0), row.get(1)));
  }

  private static Stream<List<String>> rules() {
    return Lexicon.table("rules.tsv", 3).stream();
  }

  /** Whether the rule has not been switched off. */
  public boolean isOn(String rule) {
    return !off.contains(rule);
  }
}
