package org.newsgraph.statement.cue;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.WordRole;

/** Finds verbs by which a medium passes on speech: "was quoted by the agency as saying". */
public final class QuotingVerbs {

  /** The greatest distance of the participle from the verb, in tokens. */
  private static final int FARTHEST = 12;

  private final Set<String> verbs = Lexicon.words("quoting-verbs.txt");

  /** The participle of saying after a passive verb of quoting; empty if the verb is none. */
  public OptionalInt participle(DependencyTree tree, int verb) {
    boolean passive = isQuoting(tree, verb) && tree.isPassive(verb);
    int end = passive ? Math.min(tree.size(), verb + FARTHEST) : 0;
    return IntStream.range(verb + 2, end)
        .filter(i -> tree.tag(i).equals("VBG") && tree.is(i - 1, WordRole.QUOTATIVE))
        .findFirst();
  }

  /** The medium that quotes, given the participle of saying; empty if the sentence names none. */
  public OptionalInt medium(DependencyTree tree, int participle) {
    int verb = tree.head(participle);
    boolean quoted =
        verb >= 0
            && verb < participle
            && isQuoting(tree, verb)
            && tree.is(participle - 1, WordRole.QUOTATIVE);
    return quoted ? agent(tree, verb) : OptionalInt.empty();
  }

  private static OptionalInt agent(DependencyTree tree, int verb) {
    return tree.children(verb)
        .filter(c -> c > verb && tree.isNominal(c) && tree.hasChild(c, WordRole.AGENT))
        .findFirst();
  }

  private boolean isQuoting(DependencyTree tree, int token) {
    return tree.isVerb(token) && verbs.contains(tree.token(token).lemma());
  }
}
