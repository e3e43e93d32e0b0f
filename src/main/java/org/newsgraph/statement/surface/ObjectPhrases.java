package org.newsgraph.statement.surface;

import java.util.Set;
import org.newsgraph.statement.parse.DependencyTree;

/** Tells a noun phrase after a verb of saying from a clause there. */
final class ObjectPhrases {

  private ObjectPhrases() {}

  /** Whether the words right after the cue are its object. */
  static boolean follows(DependencyTree tree, int cue, int begin) {
    return begin == cue + 1
        && (isOneWithItsClauses(tree, cue, begin) || endsAtComma(tree, cue, begin));
  }

  /** Whether what follows is one noun phrase, its verbs in relative clauses. */
  private static boolean isOneWithItsClauses(DependencyTree tree, int cue, int begin) {
    return tree.stream(cue)
        .filter(c -> c > cue && tree.relation(c).equals("obj"))
        .mapToObj(tree::subtree)
        .filter(words -> words.get(begin) && words.stream().anyMatch(tree::isFinite))
        .anyMatch(words -> words.stream().filter(tree::isFinite).allMatch(i -> isTold(tree, i)));
  }

  /** "confirmed the damage to the port, but": what follows is a noun phrase and a comma. */
  private static boolean endsAtComma(DependencyTree tree, int cue, int begin) {
    return tree.stream(cue)
        .filter(c -> c > cue && tree.relation(c).equals("obj"))
        .mapToObj(tree::subtree)
        .anyMatch(
            words ->
                words.get(begin)
                    && tree.is(words.length(), ",")
                    && words.stream().noneMatch(tree::isFinite));
  }

  private static boolean isTold(DependencyTree tree, int verb) {
    for (int up = verb; up >= 0 && !tree.relation(up).equals("obj"); up = tree.token(up).head()) {
      boolean marked = tree.child(up, Set.of("mark")).isPresent();
      boolean content = Set.of("acl", "ccomp").contains(tree.relation(up)) && marked;
      if (content || tree.relation(up).equals("acl:relcl")) {
        return true;
      }
    }
    return false;
  }
}
