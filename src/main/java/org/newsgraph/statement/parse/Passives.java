package org.newsgraph.statement.parse;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Sees passives and who acts in them. */
public final class Passives {

  private Passives() {}

  /** The by-phrase of a passive. */
  public static OptionalInt agent(DependencyTree tree, int cue) {
    IntStream below =
        isPassive(tree, cue)
            ? tree.stream(cue).filter(c -> c > cue).flatMap(tree::stream)
            : IntStream.empty();
    return IntStream.concat(tree.stream(cue), below)
        .filter(c -> Set.of("obl", "nmod", "obl:agent").contains(tree.relation(c)))
        .filter(c -> tree.stream(c).anyMatch(m -> tree.is(m, "by")))
        .findFirst();
  }

  /** Whether the verb is a passive, finite or not. */
  public static boolean isPassive(DependencyTree tree, int cue) {
    return tree.stream(cue)
            .anyMatch(c -> Set.of("aux:pass", "nsubj:pass").contains(tree.relation(c)))
        || (tree.tag(cue).equals("VBN")
            && Set.of("acl", "advcl", "amod").contains(tree.relation(cue))
            && tree.stream(cue).noneMatch(c -> tree.relation(c).equals("aux")));
  }
}
