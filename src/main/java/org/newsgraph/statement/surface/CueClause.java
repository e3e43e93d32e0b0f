package org.newsgraph.statement.surface;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.select.Source;

/**
 * A short clause that says who said the words beside it: "the mayor told reporters".
 *
 * @param tree its sentence
 * @param begin its first token
 * @param end the token after its last
 * @param cue the index of its verb
 * @param meaning what the verb does
 * @param source who speaks; empty if the clause does not say
 */
public record CueClause(
    DependencyTree tree, int begin, int end, int cue, Cue meaning, Optional<Source> source) {

  private static final Set<String> QUANTIFIERS = Lexicon.words("speaking-quantifiers.txt");

  /** Finds the noun phrase that stands between two places and is no part of another one there. */
  public static OptionalInt phrase(DependencyTree tree, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tree.isNominal(i) || QUANTIFIERS.contains(tree.lower(i))) {
        int head = i;
        while (tree.token(head).head() >= from
            && tree.token(head).head() < to
            && tree.isNominal(tree.token(head).head())) {
          head = tree.token(head).head();
        }
        return OptionalInt.of(head);
      }
    }
    return OptionalInt.empty();
  }
}
