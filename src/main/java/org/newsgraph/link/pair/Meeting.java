package org.newsgraph.link.pair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * Those who come with the same key, one after the other, meet those who came before: the first ones
 * and the latest ones. Of those who are alike only the first few are there to be met.
 */
final class Meeting<T extends Item> {

  /** How many of the first ones, and how many of the latest, are there to be met. */
  static final int PRESENT = 25;

  /** How many of those who are alike are there to be met. */
  static final int ENOUGH = 3;

  private final LongFunction<T> reader;
  private final Encounter<T> encounter;
  private final List<T> first = new ArrayList<>();
  private final Deque<T> latest = new ArrayDeque<>();
  private OptionalLong alone = OptionalLong.empty();
  private String key = "";

  /**
   * @param reader gives the thing at a position
   */
  Meeting(LongFunction<T> reader, Encounter<T> encounter) {
    this.reader = reader;
    this.encounter = encounter;
  }

  /** Keys must come one after the other. Most have one thing only, which is not read then. */
  void comes(String next, long position) {
    if (!next.equals(key)) {
      key = next;
      first.clear();
      latest.clear();
      alone = OptionalLong.of(position);
      return;
    }
    if (alone.isPresent()) {
      first.add(reader.apply(alone.getAsLong()));
      alone = OptionalLong.empty();
    }
    T thing = reader.apply(position);
    if (meets(thing) < ENOUGH) {
      stay(thing);
    }
  }

  /** How many of those who are there are like it; one that it is the same as is enough. */
  private int meets(T thing) {
    int alike = 0;
    for (T other : Stream.concat(first.stream(), latest.stream()).toList()) {
      alike +=
          switch (encounter.meet(other, thing)) {
            case NONE -> 0;
            case ALIKE -> 1;
            case SAME -> ENOUGH;
          };
    }
    return alike;
  }

  private void stay(T thing) {
    if (first.size() < PRESENT) {
      first.add(thing);
      return;
    }
    latest.add(thing);
    if (latest.size() > PRESENT) {
      latest.remove();
    }
  }
}
