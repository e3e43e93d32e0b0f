package org.newsgraph.cli.build;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.newsgraph.query.NearNames;
import org.newsgraph.statement.StatementExtractor;

/** The names of the rules that can be left out. */
final class RuleNames {

  private RuleNames() {}

  /**
   * Refuses names that no rule and no group of rules has.
   *
   * @throws IllegalArgumentException at the first; says which names are close, or else all
   */
  static void require(Collection<String> names) {
    Set<String> known = StatementExtractor.ruleNames();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "--without %s: no rule and no group of rules has that name: %s"
                .formatted(name, advice(NearNames.of(name, known), known)));
      }
    }
  }

  private static String advice(List<String> near, Set<String> known) {
    return near.isEmpty()
        ? "use some of " + String.join(", ", known)
        : "did you mean " + String.join(", ", near) + "?";
  }
}
