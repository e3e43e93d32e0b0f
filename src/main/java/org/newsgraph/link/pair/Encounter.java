package org.newsgraph.link.pair;

/**
 * What happens when two things meet that share keys. Two may meet several times.
 *
 * @param <T> the things
 */
@FunctionalInterface
public interface Encounter<T extends Item> {

  /** How much two things have in common. */
  enum Likeness {
    /** Both are met by all who come after them. */
    NONE,
    /** Of those who are alike only the first few are met by others. */
    ALIKE,
    /** The earlier one stands for the later, which need not be met by others. */
    SAME
  }

  /**
   * Compares two.
   *
   * @param earlier by {@link Item#rank}
   */
  Likeness meet(T earlier, T later);
}
