package org.newsgraph.statement.cue;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.Passives;

/** Sees that a medium passes on what somebody said: "was quoted by the agency as saying". */
public final class Quoting {

  private static final int FARTHEST = 12;

  private final Set<String> verbs = Lexicon.words("quoting-verbs.txt");

  /** The participle of saying after a passive verb of quoting; empty if the verb is none. */
  public OptionalInt saying(DependencyTree tree, int verb) {
    boolean passive = isVerb(tree, verb) && Passives.isPassive(tree, verb);
    int end = passive ? Math.min(tree.size(), verb + FARTHEST) : 0;
    return IntStream.range(verb + 2, end)
        .filter(i -> tree.tag(i).equals("VBG") && tree.is(i - 1, "as"))
        .findFirst();
  }

  /** Who passes it on, for the participle of saying; empty if that is not said. */
  public OptionalInt medium(DependencyTree tree, int saying) {
    int verb = tree.token(saying).head();
    boolean quoted = verb >= 0 && verb < saying && isVerb(tree, verb) && tree.is(saying - 1, "as");
    return quoted ? by(tree, verb) : OptionalInt.empty();
  }

  private static OptionalInt by(DependencyTree tree, int verb) {
    return tree.stream(verb)
        .filter(c -> c > verb && tree.isNominal(c))
        .filter(c -> tree.stream(c).anyMatch(p -> tree.is(p, "by")))
        .findFirst();
  }

  private boolean isVerb(DependencyTree tree, int token) {
    return tree.isVerb(token) && verbs.contains(tree.token(token).lemma());
  }
}
