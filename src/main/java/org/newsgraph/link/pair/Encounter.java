package org.newsgraph.link.pair;

/**
 * What happens when two things meet that share keys. Two may meet several times.
 *
 * @param <T> the things
 */
@FunctionalInterface
public interface Encounter<T extends Item> {

  /**
   * Compares two.
   *
   * @param earlier by {@link Item#rank}
   * @return whether the earlier one stands for the later, which then need not be met by those who
   *     come after it
   */
  boolean meet(T earlier, T later);
}
