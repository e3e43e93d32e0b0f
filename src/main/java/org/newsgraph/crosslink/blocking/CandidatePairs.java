package org.newsgraph.crosslink.blocking;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.newsgraph.crosslink.incremental.DeltaBuffer;
import org.newsgraph.crosslink.incremental.DeltaSink;
import org.newsgraph.crosslink.incremental.Fingerprint;
import org.newsgraph.crosslink.incremental.GroupTable;
import org.newsgraph.crosslink.incremental.GroupTables;
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

  /** Digits of the fingerprint that keeps apart records of one rank. */
  private static final int DIGITS = 16;

  private final Function<String, T> reader;
  private final GroupTable items;
  private final DeltaBuffer changes;
  private final DeltaBuffer removed;
  private final BlockingScheme<T> scheme;
  private final WindowedGroupOperator blocks;
  private final PairRule<T> pairs;

  private CandidatePairs(
      GroupTables tables,
      String name,
      Function<String, T> reader,
      PairComparator<T> comparator,
      Path work,
      Function<Function<String, T>, BlockingScheme<T>> scheme) {
    this.reader = reader;
    this.items = tables.table(name + ".items");
    this.changes = new DeltaBuffer(work);
    this.removed = new DeltaBuffer(work);
    this.pairs = new PairRule<>(id -> reader.apply(items.first(id).orElseThrow()), comparator);
    this.scheme = scheme.apply(pairs::read);
    this.blocks = new WindowedGroupOperator(tables.table(name + ".meetings"), pairs, work);
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
    changes.add(id(reader.apply(line), line), line, by);
  }

  /** The id of a record; ids sort by the records' ranks. */
  public static String id(Item record, String line) {
    return record.rank() + " " + Fingerprint.of(line, DIGITS);
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

  /**
   * Assigns records to blocks.
   *
   * @param <T> the records
   */
  interface BlockingScheme<T extends Item> extends Closeable {

    /** A record is added (1) or removed (-1). */
    void change(String id, T item, int by);

    /** Passes on which ids are added to and removed from which blocks; may be called once. */
    void run(DeltaSink blocks) throws IOException;
  }
}
