package org.newsgraph.statement.construction;

import java.util.Set;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.parse.DependencyTree;

/** Sees the verbs that add little to the noun that reports: "voiced concern". */
final class LightVerbs {

  private final Set<String> lemmas = Lexicon.words("light-verbs.txt");

  /** Whether the cue is the noun of a light verb. */
  boolean support(DependencyTree tree, int cue) {
    int verb = tree.token(cue).head();
    return tree.tag(cue).startsWith("NN")
        && tree.relation(cue).equals("obj")
        && verb < cue
        && lemmas.contains(tree.token(verb).lemma());
  }

  /** "called for", "voiced concern": a preposition after the cue or a verb before it is a part. */
  Span cueSpan(DependencyTree tree, int cue, int preposition) {
    int begin = support(tree, cue) ? tree.token(cue).head() : cue;
    return tree.sentence().span(begin, preposition == cue + 1 ? preposition + 1 : cue + 1);
  }
}
