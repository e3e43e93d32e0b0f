package org.newsgraph.link.pair;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

  /** By what a thing may meet others: its rarest keys, or each two of them. */
  List<String> telling(Item item) {
    List<String> rarest = item.keys().stream().sorted(this).limit(item.telling()).toList();
    return item.together() == 1 ? rarest : pairs(rarest);
  }

  private static List<String> pairs(List<String> keys) {
    return IntStream.range(0, keys.size())
        .boxed()
        .flatMap(i -> keys.subList(0, i).stream().map(rarer -> rarer + " " + keys.get(i)))
        .toList();
  }
}
