package org.newsgraph.crosslink.blocking;

import org.newsgraph.crosslink.incremental.RecordSink;

/**
 * Compares two records that share blocking keys. A pair may be compared several times, once for
 * each block that both are in.
 *
 * @param <T> the records
 */
@FunctionalInterface
public interface PairComparator<T extends Item> {

  /** How much two records have in common. */
  enum Likeness {
    /** They do not say the same. */
    NONE,
    /** They say the same: results for a record count only for the first few that are like it. */
    ALIKE
  }

  /**
   * Compares two records; a pure function of the two.
   *
   * @param earlier sorts first by {@link Item#rank}
   * @param sink receives what is found
   */
  Likeness compare(T earlier, T later, RecordSink sink);
}
