package org.newsgraph.store.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.io.function.IOConsumer;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.newsgraph.sort.Lines;

/**
 * The lines of graphs that no article owns (background data, links), each with the number of
 * articles and links that state it: it stays until the last of them goes. Kept in a file that names
 * the catalog it belongs to; it is lost where that is not the store's, as after a crash, and can be
 * made again from the parts.
 *
 * <p>Changes that are not saved are lost when the file is closed. Those that exceed the memory are
 * written before they are saved; from then until {@link #save} there is no {@link #state}. Used by
 * the writing thread only. The methods throw an {@link IOException} if the file cannot be read or
 * written.
 */
public final class SharedLines implements AutoCloseable {

  /** How many bytes of unwritten changes are held in memory. */
  private static final int HELD = 128 << 20;

  /** The file is compacted when less than this share of it is in use. */
  private static final int LEAST_USE_PERCENT = 50;

  /** How many bytes one compaction moves at most. */
  private static final int MOVED = 4 << 20;

  private static final byte[] STATE = {};
  private static final String LINES = "lines";
  private static final String NOTES = "notes";

  private final Path file;
  private Optional<Table> open = Optional.empty();

  /** An open file. */
  private record Table(MVStore store, MVMap<byte[], Long> lines, MVMap<byte[], byte[]> notes) {

    static Table open(Path file) throws IOException {
      try {
        return of(file);
      } catch (MVStoreException e) {
        Files.deleteIfExists(file); // damaged; all that it holds can be made again
      }
      try {
        return of(file);
      } catch (MVStoreException e) {
        throw new IOException("cannot write " + file, e);
      }
    }

    private static Table of(Path file) {
      MVStore store =
          new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().compress().open();
      return new Table(
          store,
          store.openMap(
              LINES,
              new MVMap.Builder<byte[], Long>()
                  .keyType(ByteArrayDataType.INSTANCE)
                  .valueType(LongDataType.INSTANCE)),
          store.openMap(
              NOTES,
              new MVMap.Builder<byte[], byte[]>()
                  .keyType(ByteArrayDataType.INSTANCE)
                  .valueType(ByteArrayDataType.INSTANCE)));
    }
  }

  /**
   * Opens nothing yet.
   *
   * @param file need not exist, and may be deleted while this is closed
   */
  public SharedLines(Path file) {
    this.file = file;
  }

  private Table table() throws IOException {
    if (open.isEmpty()) {
      open = Optional.of(Table.open(file));
    }
    return open.get();
  }

  /** Does something with the table, giving its errors as those of the file. */
  private void work(IOConsumer<Table> work) throws IOException {
    Table table = table();
    try {
      work.accept(table);
    } catch (MVStoreException e) {
      throw failure(e);
    }
  }

  private IOException failure(MVStoreException e) {
    return new IOException("cannot read or write " + file + ": is the disk full?", e);
  }

  /** What was last passed to {@link #save}; empty if unsaved changes have been written since. */
  public Optional<String> state() throws IOException {
    return Optional.ofNullable(table().notes.get(STATE))
        .map(state -> new String(state, StandardCharsets.UTF_8));
  }

  /** Removes all lines. */
  public void clear() throws IOException {
    work(
        table -> {
          table.notes.remove(STATE);
          table.lines.clear();
          table.store.commit();
        });
  }

  /** Keeps the present lines under the name of a catalog. */
  public void save(String state) throws IOException {
    work(
        table -> {
          table.notes.put(STATE, state.getBytes(StandardCharsets.UTF_8));
          table.store.commit();
          table.store.compact(LEAST_USE_PERCENT, MOVED);
        });
  }

  /**
   * Adds and removes lines, each as often as it is there.
   *
   * @param removed sorted
   * @param added sorted
   * @param sink takes what has changed in the end, in order
   */
  void change(Lines removed, Lines added, ChangeSink sink) throws IOException {
    Net net = new Net(removed, added);
    work(
        table -> {
          while (net.advance()) {
            Long known = table.lines.get(net.line);
            long before = known == null ? 0 : known;
            long after = Math.max(0, before + net.by);
            if (before != after) {
              put(table, net.line, after);
              sink.change(net.line, before, after);
            }
          }
        });
  }

  private static void put(Table table, byte[] line, long count) {
    if (count == 0) {
      table.lines.remove(line);
    } else {
      table.lines.put(line, count);
    }
    if (table.store.getUnsavedMemory() > HELD) {
      table.notes.remove(STATE);
      table.store.commit();
    }
  }

  /** Makes the changes of a delta that are of graphs that no article owns. */
  public void follow(Delta delta, Predicate<byte[]> shared) throws IOException {
    work(
        table ->
            delta.forEach(
                (line, before, after) -> {
                  if (shared.test(line)) {
                    put(table, line, after);
                  }
                }));
  }

  /** All lines in their order, each once. */
  public Counted lines() throws IOException {
    return new Counted(table().lines.cursor(null));
  }

  /** Lines with their counts. */
  public final class Counted implements Lines {

    private final Cursor<byte[], Long> cursor;
    private byte[] line = {};

    private Counted(Cursor<byte[], Long> cursor) {
      this.cursor = cursor;
    }

    @Override
    public boolean advance() throws IOException {
      try {
        boolean more = cursor.hasNext();
        line = more ? cursor.next() : line;
        return more;
      } catch (MVStoreException e) {
        throw failure(e);
      }
    }

    @Override
    public byte[] line() {
      return line;
    }

    /** How many articles and links state the current line. */
    public long count() {
      return cursor.getValue();
    }

    @Override
    public void close() {}
  }

  /** Drops what was not saved; this may be used again. */
  @Override
  public void close() {
    open.ifPresent(table -> table.store.closeImmediately());
    open = Optional.empty();
  }

  /** By how much each of the lines of two sorted sequences comes or goes. */
  private static final class Net {

    private final Lines removed;
    private final Lines added;
    private boolean moreRemoved;
    private boolean moreAdded;
    private byte[] line = {};
    private long by;

    Net(Lines removed, Lines added) throws IOException {
      this.removed = removed;
      this.added = added;
      this.moreRemoved = removed.advance();
      this.moreAdded = added.advance();
    }

    boolean advance() throws IOException {
      if (!moreRemoved && !moreAdded) {
        return false;
      }
      boolean first =
          moreRemoved && (!moreAdded || Arrays.compareUnsigned(removed.line(), added.line()) < 0);
      line = first ? removed.line() : added.line();
      by = 0;
      while (moreAdded && Arrays.equals(added.line(), line)) {
        by++;
        moreAdded = added.advance();
      }
      while (moreRemoved && Arrays.equals(removed.line(), line)) {
        by--;
        moreRemoved = removed.advance();
      }
      return true;
    }
  }

  /** Takes the changes of lines. */
  @FunctionalInterface
  public interface ChangeSink {

    /** Takes none. */
    ChangeSink NONE = (line, before, after) -> {};

    /**
     * A line changes.
     *
     * @param line without its end; each comes once
     * @param before how many articles and links state it before the change
     * @param after how many do afterwards; another number than before
     */
    void change(byte[] line, long before, long after);
  }
}
