package org.newsgraph.statement.cue;

import java.util.Set;
import org.newsgraph.model.findings.Stance;

/**
 * What a reporting word does with one set of its complements.
 *
 * @param lemma its dictionary form
 * @param group its class in the lexicon, such as {@code say} or {@code belief}
 * @param stance what a speaker does by using it
 * @param frames the complements it takes
 */
public record Cue(String lemma, String group, Stance stance, Set<String> frames) {

  /** Copies the set. */
  public Cue {
    frames = Set.copyOf(frames);
  }

  /** Whether its user holds a view rather than says something. */
  public boolean isAttitude() {
    return switch (stance) {
      case BELIEVE, WANT, SUPPORT, OPPOSE -> true;
      default -> false;
    };
  }
}
