package org.newsgraph.store.commit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One change of a store, for its log.
 *
 * @param at when, ISO 8601 in UTC; later than that of the change before
 * @param program the version that did it
 * @param action what was done, such as {@code build} or {@code retract}
 * @param stored how many articles came in or were replaced
 * @param removed how many were taken out
 * @param articles how many the store held then
 * @param digest the graph's digest then
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
   * When something is done: now, but at least a second after what was done last, also if the clock
   * was put back since. Clients ask whether there is something newer than what they have.
   *
   * @param before what was done, oldest first
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
