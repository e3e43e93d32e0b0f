package org.newsgraph.statement.construction;

import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.select.Candidate;

/**
 * A reading of a construction, as the objections see it.
 *
 * @param construction which reads it
 * @param meaning what the cue does with this content
 * @param candidate the reading
 * @param begin the first word of what is said
 * @param content the head of what is said
 */
record ConstructionMatch(
    Construction construction, Cue meaning, Candidate candidate, int begin, int content) {

  DependencyTree tree() {
    return candidate.tree();
  }

  int cue() {
    return candidate.cue();
  }
}
