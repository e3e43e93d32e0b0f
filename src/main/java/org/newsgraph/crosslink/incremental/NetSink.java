package org.newsgraph.crosslink.incremental;

import java.util.HashMap;
import java.util.Map;

/**
 * Adds up changes before it passes them on: what is derived again is mostly what was derived
 * before, and cancels out here rather than in a sort on the disk. Memory is bounded.
 */
final class NetSink implements DeltaSink {

  /** How many different records are held; with more they are passed on before all are known. */
  private static final int HELD = 50_000;

  private final DeltaSink next;
  private final Map<Derived, Integer> held = new HashMap<>();

  /** A record that was derived or retracted. */
  private record Derived(String group, String member) {}

  NetSink(DeltaSink next) {
    this.next = next;
  }

  @Override
  public void change(String group, String member, int by) {
    Derived record = new Derived(group, member);
    int sum = held.getOrDefault(record, 0) + by;
    if (sum == 0) {
      held.remove(record);
    } else {
      held.put(record, sum);
    }
    if (held.size() > HELD) {
      flush();
    }
  }

  /** Passes on all that is held. */
  void flush() {
    held.forEach((record, by) -> next.change(record.group(), record.member(), by));
    held.clear();
  }
}
