package org.newsgraph.crosslink.blocking;

import org.newsgraph.crosslink.incremental.RecordSink;

/**
 * What happens when two things meet that share keys. Two may meet several times.
 *
 * @param <T> the things
 */
@FunctionalInterface
public interface PairComparator<T extends Item> {

  /** How much two things have in common. */
  enum Likeness {
    /** Not so much that they say the same. */
    NONE,
    /** So much that what comes of it counts for the first few only whom a thing meets. */
    ALIKE
  }

  /**
   * Compares two; what comes of it follows from the two alone.
   *
   * @param earlier by {@link Item#rank}
   * @param sink hears what is found
   */
  Likeness meet(T earlier, T later, RecordSink sink);
}
