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
 * and the latest ones. Of those who say the same only the first one is there to be met.
 */
final class Meeting<T extends Item> {

  /** How many of the first ones, and how many of the latest, are there to be met. */
  static final int PRESENT = 25;

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
    boolean stoodFor = false;
    for (T other : Stream.concat(first.stream(), latest.stream()).toList()) {
      stoodFor |= encounter.meet(other, thing);
    }
    if (!stoodFor) {
      stay(thing);
    }
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
