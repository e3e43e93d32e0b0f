package org.newsgraph.crosslink.incremental;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The {@link GroupTable}s of a derivation, in one file, saved together. Changes that are not saved
 * are lost when the file is closed. Changes that exceed the memory are written before they are
 * saved; from then until {@link #save} there is no {@link #state}, so that a derivation that was
 * cut short is seen to be. Not for use by several threads.
 */
public final class GroupTables implements Closeable {

  /** How many bytes of unwritten changes are held in memory. */
  private static final int HELD = 256 << 20;

  /** The file is compacted when less than this share of it is in use. */
  private static final int LEAST_USE_PERCENT = 50;

  /** How many megabytes of pages that were read are held in memory. */
  private static final int CACHED = 64;

  /** How many bytes one compaction moves at most. */
  private static final int MOVED = 16 << 20;

  private static final String STATE = "state";

  private final Path file;
  private final MVStore store;
  private final MVMap<String, String> notes;

  private GroupTables(Path file, MVStore store) {
    this.file = file;
    this.store = store;
    this.notes = store.openMap("notes", strings(StringDataType.INSTANCE));
  }

  /**
   * Opens a file, creating it if there is none. A damaged file is replaced by an empty one, since
   * all that it holds can be derived again.
   *
   * @throws IOException if it cannot be written
   */
  public static GroupTables open(Path file) throws IOException {
    try {
      return new GroupTables(file, builder(file).open());
    } catch (MVStoreException e) {
      Files.deleteIfExists(file);
    }
    try {
      return new GroupTables(file, builder(file).open());
    } catch (MVStoreException e) {
      throw new IOException("cannot write " + file, e);
    }
  }

  private static MVStore.Builder builder(Path file) {
    return new MVStore.Builder()
        .fileName(file.toString())
        .autoCommitDisabled()
        .compress()
        .cacheSize(CACHED);
  }

  private static <V> MVMap.Builder<String, V> strings(DataType<V> values) {
    return new MVMap.Builder<String, V>().keyType(StringDataType.INSTANCE).valueType(values);
  }

  /** The table of a name; empty if it is new. */
  public GroupTable table(String name) {
    return new GroupTable(
        store.openMap("table." + name, strings(LongDataType.INSTANCE)), this::changed);
  }

  private void changed() {
    if (store.getUnsavedMemory() > HELD) {
      notes.remove(STATE);
      store.commit();
    }
  }

  /** Reads and changes tables. */
  @FunctionalInterface
  public interface Work {

    /** Does the work. */
    void run() throws IOException;
  }

  /**
   * Does something with the tables, giving errors of the database as {@link IOException}.
   *
   * @throws IOException if the work does, or if the file cannot be read or written
   */
  public void work(Work work) throws IOException {
    try {
      work.run();
    } catch (MVStoreException e) {
      throw new IOException("cannot read or write " + file + ": is the disk full?", e);
    }
  }

  /** What was last passed to {@link #save}; empty if unsaved changes have been written since. */
  public Optional<String> state() {
    return Optional.ofNullable(notes.get(STATE));
  }

  /** Empties all tables. */
  public void clear() throws IOException {
    work(this::empty);
  }

  private void empty() {
    notes.remove(STATE);
    for (String name : store.getMapNames()) {
      if (name.startsWith("table.")) {
        store.openMap(name, strings(LongDataType.INSTANCE)).clear();
      }
    }
    store.commit();
  }

  /**
   * Writes all changes.
   *
   * @param state describes what the tables have been derived from; see {@link #state}
   */
  public void save(String state) throws IOException {
    work(
        () -> {
          notes.put(STATE, state);
          store.commit();
          store.compact(LEAST_USE_PERCENT, MOVED);
        });
  }

  /** Closes the file; unsaved changes are lost. */
  @Override
  public void close() {
    store.closeImmediately();
  }
}
