package org.newsgraph.statement.construction;

import org.newsgraph.statement.cue.Cue;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.select.Candidate;

/**
 * A match of a construction with the reading that it gives.
 *
 * @param construction what matched
 * @param meaning the sense of the cue that takes this content
 * @param candidate the reading
 * @param begin the first token of the content
 * @param content the head of the content
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
