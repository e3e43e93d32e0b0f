package org.newsgraph.store.commit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The log entry of a change.
 *
 * @param at the time, ISO 8601 in UTC; later than that of the change before
 * @param program the version of the program that made it
 * @param action the kind of change, such as {@code build} or {@code retract}
 * @param stored how many articles were added or replaced
 * @param removed how many articles were removed
 * @param articles how many articles the store held afterwards
 * @param digest the digest of the graph afterwards
 */
public record BuildRecord(
    String at,
    String program,
    String action,
    int stored,
    int removed,
    int articles,
    String digest) {

  /**
   * The time of a new change: now, but at least a second after the last change, even if the clock
   * was set back. HTTP clients ask whether there is a newer state than the one they have.
   *
   * @param before the changes so far, oldest first
   */
  public static String time(Instant now, List<BuildRecord> before) {
    Instant earliest =
        before.isEmpty()
            ? Instant.MIN
            : Instant.parse(before.get(before.size() - 1).at()).plusSeconds(1);
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    return (second.isBefore(earliest) ? earliest : second).toString();
  }
}
