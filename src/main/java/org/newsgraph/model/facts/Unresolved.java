package org.newsgraph.model.facts;

import java.util.List;
import org.newsgraph.model.text.Passage;

/**
 * What could not be resolved, so that nobody need guess.
 *
 * @param what {@code speaker}, {@code place}, {@code date} or {@code state}
 * @param passage the words
 * @param reason why
 * @param candidates labels of what was considered, best first; empty if nothing
 */
public record Unresolved(String what, Passage passage, Reason reason, List<String> candidates) {

  /** Copies the list. */
  public Unresolved {
    candidates = List.copyOf(candidates);
  }
}
