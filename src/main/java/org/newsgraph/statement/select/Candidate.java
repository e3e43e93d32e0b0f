package org.newsgraph.statement.select;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.findings.Stance;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.parse.DependencyTree;

/**
 * A possible reading of a statement, before the competition with others.
 *
 * @param tree the sentence of the cue
 * @param cue the index of the cue's main word
 * @param cueSpan the cue as printed, preposition included
 * @param source where the speaker stands; empty if there is none
 * @param content what is said, in the text's order, not empty
 * @param group the cue's class
 * @param stance what the speaker does
 * @param rule the construction's name
 * @param rank of two competing readings the lower one wins
 */
public record Candidate(
    DependencyTree tree,
    int cue,
    Span cueSpan,
    Optional<Source> source,
    List<Span> content,
    String group,
    Stance stance,
    String rule,
    int rank) {

  /** Copies the list. */
  public Candidate {
    content = List.copyOf(content);
  }

  /** From the content's first character to its last. */
  Span hull() {
    return content.get(0).union(content.get(content.size() - 1));
  }

  /** How many characters the content has. */
  int length() {
    return content.stream().mapToInt(Span::length).sum();
  }

  /** How many characters lie in the contents of both. */
  int shared(Candidate other) {
    int shared = 0;
    for (Span a : content) {
      for (Span b : other.content) {
        shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
      }
    }
    return shared;
  }
}
