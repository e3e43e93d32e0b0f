package org.newsgraph.crosslink.blocking;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.newsgraph.crosslink.blocking.PairComparator.Likeness;
import org.newsgraph.crosslink.incremental.DeltaBuffer;
import org.newsgraph.crosslink.incremental.DeltaSink;
import org.newsgraph.crosslink.incremental.Fingerprint;
import org.newsgraph.crosslink.incremental.GroupTable;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.incremental.RecordSink;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;

/**
 * Compares the pairs of records that are in one block. In a large block a record is compared only
 * with the first records and the latest of those before it (by {@link Item#rank}), and of those
 * that are like it only the first few count, so that the time does not grow with the square of how
 * often the same is said. The result depends on the set of records alone, not on the order or the
 * steps in which they were added and removed.
 *
 * @param <T> the records
 */
public final class CandidatePairs<T extends Item> implements Closeable {

  /** Of those that are like a record, how many count. */
  private static final int ALIKE = 3;

  /** Digits of the fingerprint that keeps apart records of one rank. */
  private static final int DIGITS = 16;

  /** How many records are cached. */
  private static final int CACHED = 2_000;

  /** How many comparisons are cached. */
  private static final int CACHED_PAIRS = 20_000;

  private final Function<String, T> reader;
  private final PairComparator<T> comparator;
  private final GroupTable items;
  private final DeltaBuffer changes;
  private final DeltaBuffer removed;
  private final BlockingScheme<T> scheme;
  private final WindowedGroupOperator blocks;

  private final Map<String, T> cache = new Cache<>(CACHED);
  private final Map<Pair, Comparison> pairs = new Cache<>(CACHED_PAIRS);

  private CandidatePairs(
      GroupTables tables,
      String name,
      Function<String, T> reader,
      PairComparator<T> comparator,
      Path work,
      Function<Function<String, T>, BlockingScheme<T>> scheme) {
    this.reader = reader;
    this.comparator = comparator;
    this.items = tables.table(name + ".items");
    this.changes = new DeltaBuffer(work);
    this.removed = new DeltaBuffer(work);
    this.scheme = scheme.apply(this::read);
    this.blocks = new WindowedGroupOperator(tables.table(name + ".meetings"), this::compare, work);
  }

  /**
   * Compares records that share any one key.
   *
   * @param tables keep the records and their blocks
   * @param name what the names of these tables begin with
   * @param reader parses the line of a record
   * @param work folder for temporary files, which {@link #close} deletes
   */
  public static <T extends Item> CandidatePairs<T> byEachKey(
      GroupTables tables,
      String name,
      Function<String, T> reader,
      PairComparator<T> comparator,
      Path work) {
    return new CandidatePairs<>(
        tables, name, reader, comparator, work, read -> new SingleKeyBlocking<>(work));
  }

  /**
   * Compares records that share two of their rarest keys; otherwise as {@link #byEachKey}.
   *
   * @param prefixLength how many of a record's rarest keys are looked at
   */
  public static <T extends Item> CandidatePairs<T> byRarestPairs(
      GroupTables tables,
      String name,
      Function<String, T> reader,
      ToIntFunction<T> prefixLength,
      PairComparator<T> comparator,
      Path work) {
    return new CandidatePairs<>(
        tables,
        name,
        reader,
        comparator,
        work,
        read -> new PrefixFilterBlocking<>(tables, name, read, prefixLength, work));
  }

  /**
   * A record is added (1) or removed (-1).
   *
   * @param line what the reader parses
   */
  public void change(String line, int by) {
    String id = reader.apply(line).rank() + " " + Fingerprint.of(line, DIGITS);
    changes.add(id, line, by);
  }

  /** Compares what the changes touch and passes on how the results change; may be called once. */
  public void run(DeltaSink found) throws IOException {
    changes.forEach(this::change);
    scheme.run(blocks::change);
    blocks.run(found);
    removed.forEach(items::add);
  }

  /** A record that is removed can be read until all have been compared. */
  private void change(String id, String line, int by) {
    if (by > 0) {
      items.add(id, line, by);
    } else {
      removed.add(id, line, by);
    }
    scheme.change(id, reader.apply(line), by);
  }

  private T read(String id) {
    return cache.computeIfAbsent(id, it -> reader.apply(items.first(it).orElseThrow()));
  }

  /** Compares a record with those of its block before it; most keys have one record only. */
  private void compare(String block, String id, List<String> before, RecordSink sink) {
    if (before.isEmpty()) {
      return;
    }
    int alike = 0;
    for (String other : before) {
      Comparison pair = pairs.computeIfAbsent(new Pair(other, id), this::compare);
      alike += pair.likeness == Likeness.ALIKE ? 1 : 0;
      if (pair.likeness == Likeness.NONE || alike <= ALIKE) {
        pair.found.forEach(it -> sink.accept(it.group, it.member));
      }
    }
  }

  private Comparison compare(Pair pair) {
    List<Found> found = new ArrayList<>();
    Likeness likeness =
        comparator.compare(
            read(pair.earlier),
            read(pair.later),
            (group, member) -> found.add(new Found(group, member)));
    return new Comparison(likeness, List.copyOf(found));
  }

  /** Two records by their ids, which meet in many blocks. */
  private record Pair(String earlier, String later) {}

  private record Comparison(Likeness likeness, List<Found> found) {}

  private record Found(String group, String member) {}

  /** Keeps what was asked for last. */
  private static final class Cache<K, V> extends LinkedHashMap<K, V> {

    @Serial private static final long serialVersionUID = 1L;

    private final int most;

    Cache(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    changes.close();
    removed.close();
    scheme.close();
    blocks.close();
  }

  /** A block for each key. */
  private static final class SingleKeyBlocking<T extends Item> implements BlockingScheme<T> {
    private final DeltaBuffer members;

    SingleKeyBlocking(Path work) {
      this.members = new DeltaBuffer(work);
    }

    @Override
    public void change(String id, T item, int by) {
      item.keys().forEach(key -> members.add(key, id, by));
    }

    @Override
    public void run(DeltaSink blocks) throws IOException {
      members.forEach(blocks);
    }

    @Override
    public void close() throws IOException {
      members.close();
    }
  }
}
