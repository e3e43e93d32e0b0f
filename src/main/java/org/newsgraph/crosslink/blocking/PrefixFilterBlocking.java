package org.newsgraph.crosslink.blocking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Function;
import org.newsgraph.crosslink.incremental.DeltaBuffer;
import org.newsgraph.crosslink.incremental.GroupTable;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.incremental.MembershipChanges;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/**
 * Two of the rarest keys in common are needed. When a key gets more common or rarer than it was,
 * those who have it are looked at again.
 */
final class PrefixFilterBlocking<T extends RankedItem> implements BlockingScheme<T> {

  private static final char TAB = '\t';

  /** What is to be done with a thing, as the end of its line; of several the first one counts. */
  private static final char COMES = '+';

  private static final char GOES = '-';
  private static final char STAYS = '=';

  private final Function<String, T> reader;

  /** Key and id. */
  private final GroupTable holders;

  /** Keys and how many have them. */
  private final GroupTable uses;

  /** How many had those keys before this change whose rarity it changes; empty between changes. */
  private final GroupTable before;

  private final DeltaBuffer changes;
  private final LineSorter touched;

  /**
   * @param reader gives the thing of an id, also of one that goes
   */
  PrefixFilterBlocking(GroupTables tables, String name, Function<String, T> reader, Path work) {
    this.reader = reader;
    this.holders = tables.table(name + ".holders");
    this.uses = tables.table(name + ".uses");
    this.before = tables.table(name + ".before");
    this.changes = new DeltaBuffer(work);
    this.touched = new LineSorter(work);
  }

  @Override
  public void change(String id, T thing, int by) {
    thing.keys().forEach(key -> changes.add(key, id, by));
    touch(id, by > 0 ? COMES : GOES);
  }

  private void touch(String id, char what) {
    touched.add(id + TAB + what);
  }

  @Override
  public void run(MembershipChanges meetings) throws IOException {
    Count count = new Count();
    changes.forEach(count::change);
    count.finish();
    KeyRarity old = new KeyRarity(this::usesBefore);
    KeyRarity now = new KeyRarity(key -> uses.count(key, ""));
    try (Lines ids = touched.sorted()) {
      String last = "";
      while (ids.advance()) {
        String line = ids.text();
        String id = line.substring(0, line.length() - 2);
        if (!id.equals(last)) {
          last = id;
          move(id, line.charAt(line.length() - 1), old, now, meetings);
        }
      }
    }
    before.clear();
  }

  private long usesBefore(String key) {
    long counted = before.count(key, "");
    return counted == 0 ? uses.count(key, "") : counted;
  }

  private void move(
      String id, char what, KeyRarity old, KeyRarity now, MembershipChanges meetings) {
    T thing = reader.apply(id);
    if (what != COMES) {
      old.telling(thing).forEach(key -> meetings.change(key, id, -1));
    }
    if (what != GOES) {
      now.telling(thing).forEach(key -> meetings.change(key, id, 1));
    }
  }

  @Override
  public void close() throws IOException {
    changes.close();
    touched.close();
  }

  /** Counts who has a key, one key after the other. */
  private final class Count {

    private String key = "";
    private long sum;

    void change(String next, String id, int by) {
      if (!next.equals(key)) {
        finish();
        key = next;
      }
      sum += by;
      holders.add(key, id, by);
    }

    void finish() {
      if (sum == 0) {
        return;
      }
      long now = uses.add(key, "", sum);
      long then = now - sum;
      sum = 0;
      if (then > 0 && KeyRarity.classOf(then) != KeyRarity.classOf(now)) {
        before.add(key, "", then);
        Iterator<String> all = holders.members(key);
        all.forEachRemaining(id -> touch(id, STAYS));
      }
    }
  }
}
