package org.newsgraph.statement.parse;

import java.util.OptionalInt;
import java.util.Set;

/** Finds the nouns that relative clauses tell of. */
public final class RelativeClauses {

  private RelativeClauses() {}

  /** "An official who asked not to be named said": a verb that was taken for the subject. */
  public static int antecedent(DependencyTree tree, int subject) {
    int first = tree.subtree(subject).nextSetBit(0) - 1;
    boolean relative = tree.isVerb(subject) && tree.is(first, "who", "which", "that");
    return relative && first > 0 && tree.isNominal(first - 1) ? first - 1 : subject;
  }

  /** A relative pronoun stands for the noun before it. */
  public static OptionalInt resolved(DependencyTree tree, int cue, int subject) {
    if (!Set.of("WP", "WDT").contains(tree.tag(subject)) || tree.is(subject, "what")) {
      return OptionalInt.of(subject);
    }
    if (tree.relation(cue).equals("acl:relcl")) {
      return OptionalInt.of(tree.token(cue).head());
    }
    int before = tree.is(subject - 1, ",") ? subject - 2 : subject - 1;
    return OptionalInt.of(before >= 0 && tree.isNominal(before) ? before : subject);
  }
}
