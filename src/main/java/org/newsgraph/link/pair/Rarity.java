package org.newsgraph.link.pair;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Orders keys from rare to common. Counts them in a table of fixed size, so some rare keys are
 * taken for more common ones; the order is the same for all and follows from the keys alone.
 */
final class Rarity implements Comparator<String> {

  private static final int SLOTS = 1 << 21;

  private final int[] uses = new int[SLOTS];

  void count(String key) {
    uses[slot(key)]++;
  }

  private static int slot(String key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }

  @Override
  public int compare(String one, String other) {
    int order = Integer.compare(uses[slot(one)], uses[slot(other)]);
    return order == 0 ? one.compareTo(other) : order;
  }

  /** The rarest of some keys, the very rarest first. */
  List<String> rarest(Collection<String> keys, int count) {
    return keys.stream().sorted(this).limit(count).toList();
  }
}
