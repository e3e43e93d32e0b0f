package org.newsgraph.ingest.document;

/**
 * How many documents came to what.
 *
 * @param stored whose facts came into the store
 * @param unchanged whose facts the store held before
 * @param failed that are not in the store
 */
public record Tally(long stored, long unchanged, long failed) {

  static final Tally NONE = new Tally(0, 0, 0);

  Tally with(Outcome outcome) {
    return new Tally(
        stored + (outcome instanceof Outcome.Stored ? 1 : 0),
        unchanged + (outcome instanceof Outcome.Unchanged ? 1 : 0),
        failed + (outcome instanceof Outcome.Failed ? 1 : 0));
  }
}
