package org.newsgraph.gazetteer;

/**
 * A place that a name may denote.
 *
 * @param entry the place
 * @param match how its name agrees with the one that was looked up
 */
public record Candidate(GazetteerEntry entry, Match match) {

  /** How closely a name agrees, best first. */
  public enum Match {
    /** It is the usual name. */
    NAME,
    /** It is another name. */
    ALTERNATE,
    /** It differs from a name only as transliterations do. */
    FOLDED
  }
}
