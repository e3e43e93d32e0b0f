package org.newsgraph.crosslink.blocking;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.newsgraph.crosslink.incremental.DeltaBuffer;
import org.newsgraph.crosslink.incremental.Fingerprint;
import org.newsgraph.crosslink.incremental.GroupTable;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.crosslink.incremental.MembershipChanges;
import org.newsgraph.crosslink.incremental.WindowedGroupOperator;

/**
 * Finds the pairs of things that share keys. Where keys are shared by very many a thing meets only
 * the first and the latest of those before it (by {@link Item#rank}), and of those who are like it
 * the first few count, so that the time does not grow with the square of how often the same is
 * said. The pairs depend on the things alone, not on the order or the steps in which they came.
 *
 * @param <T> the things
 */
public final class CandidatePairs<T extends Item> implements Closeable {

  /** Enough that no two things of one rank have the same. */
  private static final int DIGITS = 16;

  /** How many things are kept in memory. */
  private static final int REMEMBERED = 2_000;

  private final Function<String, T> reader;
  private final GroupTable items;
  private final DeltaBuffer changes;
  private final DeltaBuffer gone;
  private final BlockingScheme<T> grouping;
  private final WindowedGroupOperator meeting;
  private final Map<String, T> remembered =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
          return size() > REMEMBERED;
        }
      };

  private CandidatePairs(
      GroupTables tables,
      String name,
      Function<String, T> reader,
      PairComparator<T> encounter,
      Path work,
      Function<Function<String, T>, BlockingScheme<T>> grouping) {
    this.reader = reader;
    this.items = tables.table(name + ".items");
    this.changes = new DeltaBuffer(work);
    this.gone = new DeltaBuffer(work);
    this.grouping = grouping.apply(this::read);
    this.meeting =
        new WindowedGroupOperator(
            tables.table(name + ".meetings"), new BlockingWindow<>(this::read, encounter), work);
  }

  /**
   * Of things that meet by any key that they share.
   *
   * @param tables what is kept of them
   * @param name what the names of their tables begin with
   * @param reader makes a thing of a line
   * @param work for temporary files, which are gone after {@link #close}
   */
  public static <T extends Item> CandidatePairs<T> byEachKey(
      GroupTables tables,
      String name,
      Function<String, T> reader,
      PairComparator<T> encounter,
      Path work) {
    return new CandidatePairs<>(
        tables, name, reader, encounter, work, it -> new SingleKeyBlocking<>(work));
  }

  /** Of things that meet by any two of their rarest keys; see {@link #byEachKey}. */
  public static <T extends RankedItem> CandidatePairs<T> byRarestPairs(
      GroupTables tables,
      String name,
      Function<String, T> reader,
      PairComparator<T> encounter,
      Path work) {
    return new CandidatePairs<>(
        tables,
        name,
        reader,
        encounter,
        work,
        read -> new PrefixFilterBlocking<>(tables, name, read, work));
  }

  /** A thing comes (1) or goes (-1). */
  public void change(String line, int by) {
    String id = reader.apply(line).rank() + " " + Fingerprint.of(line, DIGITS);
    changes.add(id, line, by);
  }

  /** Lets those meet who are touched by the changes; to be called once. */
  public void run(MembershipChanges found) throws IOException {
    changes.forEach(this::change);
    grouping.run(meeting::change);
    meeting.run(found);
    gone.forEach((id, line, by) -> items.add(id, line, by));
  }

  /** A thing that goes can be read until all have met. */
  private void change(String id, String line, int by) {
    if (by > 0) {
      items.add(id, line, by);
    } else {
      gone.add(id, line, by);
    }
    grouping.change(id, reader.apply(line), by);
  }

  private T read(String id) {
    return remembered.computeIfAbsent(id, it -> reader.apply(items.first(it).orElseThrow()));
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    changes.close();
    gone.close();
    grouping.close();
    meeting.close();
  }
}
