package org.newsgraph.crosslink.blocking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.newsgraph.crosslink.blocking.CandidatePairs.BlockingScheme;
import org.newsgraph.crosslink.incremental.DeltaBuffer;
import org.newsgraph.crosslink.incremental.DeltaSink;
import org.newsgraph.crosslink.incremental.GroupTable;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/**
 * A block for each two of a record's rarest keys (prefix filtering: Chaudhuri, Ganti, Kaushik, "A
 * Primitive Operator for Similarity Joins in Data Cleaning", 2006). When a key becomes more common
 * or rarer, the blocks of all records that have it are determined again.
 */
final class PrefixFilterBlocking<T extends Item> implements BlockingScheme<T> {

  private static final char TAB = '\t';

  /** What happens to a record, as the end of its line; of several lines the first one counts. */
  private static final char ADDED = '+';

  private static final char REMOVED = '-';
  private static final char KEPT = '=';

  private final Function<String, T> reader;
  private final ToIntFunction<T> prefixLength;

  /** Key and id. */
  private final GroupTable holders;

  /** Keys and how many records have them. */
  private final GroupTable uses;

  /** The former number of uses, of keys whose rarity this change alters; empty between changes. */
  private final GroupTable before;

  private final DeltaBuffer changes;
  private final LineSorter touched;

  /**
   * @param reader the record of an id, also of one that is being removed
   * @param prefixLength how many of a record's rarest keys are used
   */
  PrefixFilterBlocking(
      GroupTables tables,
      String name,
      Function<String, T> reader,
      ToIntFunction<T> prefixLength,
      Path work) {
    this.reader = reader;
    this.prefixLength = prefixLength;
    this.holders = tables.table(name + ".holders");
    this.uses = tables.table(name + ".uses");
    this.before = tables.table(name + ".before");
    this.changes = new DeltaBuffer(work);
    this.touched = new LineSorter(work);
  }

  @Override
  public void change(String id, T item, int by) {
    item.keys().forEach(key -> changes.add(key, id, by));
    touch(id, by > 0 ? ADDED : REMOVED);
  }

  private void touch(String id, char what) {
    touched.add(id + TAB + what);
  }

  @Override
  public void run(DeltaSink blocks) throws IOException {
    Counter counter = new Counter();
    changes.forEach(counter::change);
    counter.finish();
    Rarity old = new Rarity(this::usesBefore);
    Rarity now = new Rarity(key -> uses.count(key, ""));
    try (Lines ids = touched.sorted()) {
      String last = "";
      while (ids.advance()) {
        String line = ids.text();
        String id = line.substring(0, line.length() - 2);
        if (!id.equals(last)) {
          last = id;
          move(id, line.charAt(line.length() - 1), old, now, blocks);
        }
      }
    }
    before.clear();
  }

  private long usesBefore(String key) {
    long counted = before.count(key, "");
    return counted == 0 ? uses.count(key, "") : counted;
  }

  private void move(String id, char what, Rarity old, Rarity now, DeltaSink blocks) {
    T item = reader.apply(id);
    if (what != ADDED) {
      blocks(item, old).forEach(block -> blocks.change(block, id, -1));
    }
    if (what != REMOVED) {
      blocks(item, now).forEach(block -> blocks.change(block, id, 1));
    }
  }

  private List<String> blocks(T item, Rarity rarity) {
    return pairs(item.keys().stream().sorted(rarity).limit(prefixLength.applyAsInt(item)).toList());
  }

  /** A block for each two keys, the rarest first. */
  static List<String> pairs(List<String> rarest) {
    return IntStream.range(0, rarest.size())
        .boxed()
        .flatMap(i -> rarest.subList(0, i).stream().map(rarer -> rarer + " " + rarest.get(i)))
        .toList();
  }

  @Override
  public void close() throws IOException {
    changes.close();
    touched.close();
  }

  /**
   * Orders keys from rare to common by the number of binary digits of their uses, so that a few
   * uses more or less seldom change the order; then by the keys.
   */
  static final class Rarity implements Comparator<String> {

    /** How many keys are cached; the common ones are asked for again and again. */
    private static final int CACHED = 1 << 16;

    private final ToLongFunction<String> uses;
    private final Map<String, Integer> cache = new HashMap<>();

    Rarity(ToLongFunction<String> uses) {
      this.uses = uses;
    }

    static int digits(long uses) {
      return Long.SIZE - Long.numberOfLeadingZeros(uses);
    }

    private int digits(String key) {
      if (cache.size() == CACHED) {
        cache.clear();
      }
      return cache.computeIfAbsent(key, it -> digits(uses.applyAsLong(it)));
    }

    @Override
    public int compare(String one, String other) {
      int order = Integer.compare(digits(one), digits(other));
      return order == 0 ? one.compareTo(other) : order;
    }
  }

  /** Counts the uses of keys, one key after the other. */
  private final class Counter {
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
      if (then > 0 && Rarity.digits(then) != Rarity.digits(now)) {
        before.add(key, "", then);
        holders.members(key).forEachRemaining(id -> touch(id, KEPT));
      }
    }
  }
}
