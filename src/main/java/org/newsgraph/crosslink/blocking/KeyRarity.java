package org.newsgraph.crosslink.blocking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Orders keys from rare to common: by how often they are used, as far as the number of binary
 * digits tells, so that one use more seldom changes the order.
 */
final class KeyRarity implements Comparator<String> {

  /** How many keys are remembered; the common ones are asked for again and again. */
  private static final int REMEMBERED = 1 << 16;

  private final ToLongFunction<String> uses;
  private final Map<String, Integer> known = new HashMap<>();

  KeyRarity(ToLongFunction<String> uses) {
    this.uses = uses;
  }

  /** The number of binary digits; two keys of one class are as rare as each other. */
  static int classOf(long uses) {
    return Long.SIZE - Long.numberOfLeadingZeros(uses);
  }

  private int classOf(String key) {
    if (known.size() == REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(key, it -> classOf(uses.applyAsLong(it)));
  }

  @Override
  public int compare(String one, String other) {
    int order = Integer.compare(classOf(one), classOf(other));
    return order == 0 ? one.compareTo(other) : order;
  }

  /** By what a thing meets others: each two of its rarest keys. */
  List<String> telling(RankedItem item) {
    List<String> rarest = item.keys().stream().sorted(this).limit(item.telling()).toList();
    return IntStream.range(0, rarest.size())
        .boxed()
        .flatMap(i -> rarest.subList(0, i).stream().map(rarer -> rarer + " " + rarest.get(i)))
        .toList();
  }
}
