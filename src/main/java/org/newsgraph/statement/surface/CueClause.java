package org.newsgraph.statement.surface;

import org.newsgraph.statement.parse.WordRole;
import java.util.Optional;
import java.util.OptionalInt;
import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.speaker.SpeakerPhrase;

/**
 * A short clause that says who said the words beside it: "the mayor told reporters".
 *
 * @param tree its sentence
 * @param begin its first token
 * @param end the token after its last
 * @param cue the index of its verb
 * @param meaning the sense of its verb
 * @param speaker who speaks; empty if the clause names nobody
 */
public record CueClause(
    DependencyTree tree, int begin, int end, int cue, Cue meaning, Optional<SpeakerPhrase> speaker) {

  /**
   * The head of the first noun phrase between two tokens that is no part of another one there;
   * empty if there is none.
   */
  public static OptionalInt nounPhrase(DependencyTree tree, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tree.isNominal(i) || tree.is(i, WordRole.SPEAKER_QUANTIFIER)) {
        int head = i;
        while (tree.head(head) >= from
            && tree.head(head) < to
            && tree.isNominal(tree.head(head))) {
          head = tree.head(head);
        }
        return OptionalInt.of(head);
      }
    }
    return OptionalInt.empty();
  }
}
