package org.newsgraph.web.sparql;

/** What became of a query. */
public enum QueryOutcome {
  /** It was answered. */
  ANSWERED,
  /** Its time was over. */
  TIMED_OUT,
  /** There was no room for it, or the answer was too large. */
  REFUSED,
  /** It was wrong, or something went wrong. */
  FAILED
}
