package org.newsgraph.link.pair;

import org.newsgraph.link.flow.Sink;

/**
 * What happens when two things meet that share keys. Two may meet several times.
 *
 * @param <T> the things
 */
@FunctionalInterface
public interface Encounter<T extends Item> {

  /** How much two things have in common. */
  enum Likeness {
    /** Nothing that keeps the later one from meeting others. */
    NONE,
    /** The later one meets few others that are like it too. */
    ALIKE,
    /** The later one need not meet any others: the earlier one stands for it. */
    SAME
  }

  /**
   * Compares two; what comes of it follows from the two alone.
   *
   * @param earlier by {@link Item#rank}
   * @param sink hears what is found
   */
  Likeness meet(T earlier, T later, Sink sink);
}
