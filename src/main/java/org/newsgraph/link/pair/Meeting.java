package org.newsgraph.link.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;

/** Those who come with the same key, one after the other, meet the first ones who did. */
final class Meeting<T extends Item> {

  /** How many of those that share a key are held against all others that do. */
  static final int FIRST = 100;

  private final LongFunction<Ranked<T>> reader;
  private final BiConsumer<T, T> sink;
  private final List<Ranked<T>> first = new ArrayList<>();
  private OptionalLong alone = OptionalLong.empty();
  private String key = "";

  /** A thing with its rarest keys, the very rarest first. */
  record Ranked<T extends Item>(T item, List<String> rarest) {

    /** Whether a key is the rarest one that both have, so that a pair is found once. */
    boolean meets(Ranked<T> other, String key) {
      for (String mine : rarest) {
        if (mine.equals(key)) {
          return true;
        }
        if (other.rarest.contains(mine)) {
          return false;
        }
      }
      return false;
    }
  }

  /**
   * @param reader gives the thing at a position
   */
  Meeting(LongFunction<Ranked<T>> reader, BiConsumer<T, T> sink) {
    this.reader = reader;
    this.sink = sink;
  }

  /** Keys must come one after the other. Most have one thing only, which is not read then. */
  void comes(String next, long position) {
    if (!next.equals(key)) {
      key = next;
      first.clear();
      alone = OptionalLong.of(position);
      return;
    }
    if (alone.isPresent()) {
      first.add(reader.apply(alone.getAsLong()));
      alone = OptionalLong.empty();
    }
    Ranked<T> thing = reader.apply(position);
    first.stream()
        .filter(other -> other.meets(thing, key))
        .forEach(other -> sink.accept(other.item(), thing.item()));
    if (first.size() < FIRST) {
      first.add(thing);
    }
  }
}
