package org.newsgraph.extract.statement;

/**
 * A reading of a construction, as the objections see it.
 *
 * @param construction which reads it
 * @param meaning what the cue does with this content
 * @param candidate the reading
 * @param begin the first word of what is said
 * @param content the head of what is said
 */
record Offer(Construction construction, Cue meaning, Candidate candidate, int begin, int content) {

  Tree tree() {
    return candidate.tree();
  }

  int cue() {
    return candidate.cue();
  }
}
