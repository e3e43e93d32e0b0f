package org.newsgraph.statement.construction;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import java.util.Optional;

/**
 * The words that a construction's pattern names.
 *
 * @param cue the reporting word
 * @param from with which what is said begins
 * @param content the head of what is said
 * @param preposition completes the frame; -1 if the pattern names none
 */
record ConstructionNodes(int cue, int from, int content, int preposition) {

  /** The nodes of a match. */
  static ConstructionNodes of(SemgrexMatcher match) {
    int content = index(match, "content").orElseThrow();
    return new ConstructionNodes(
        index(match, "cue").orElseThrow(),
        index(match, "from").orElse(content),
        content,
        index(match, "prep").orElse(-1));
  }

  private static Optional<Integer> index(SemgrexMatcher match, String name) {
    return Optional.ofNullable(match.getNode(name)).map(IndexedWord::index).map(i -> i - 1);
  }

  /** With what is said beginning at its head: who is addressed is no part of it. */
  ConstructionNodes fromContent() {
    return new ConstructionNodes(cue, content, content, preposition);
  }
}
