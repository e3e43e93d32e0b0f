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
 * Tables in one file, which are saved together. What is changed is lost unless it is saved; changes
 * that are too many for the memory are written before, and then there is no state any more until
 * they are saved. Not for use by several threads.
 */
public final class GroupTables implements Closeable {

  /** How many bytes that are not written yet the memory holds. */
  private static final int HELD = 256 << 20;

  /** Below this part of the file in use some of it is written anew. */
  private static final int LEAST_USE_PERCENT = 50;

  /** How many bytes are written anew at most after a change. */
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
   * Opens the file, makes it if there is none; one that is damaged is replaced by an empty one.
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
    return new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().compress();
  }

  private static <V> MVMap.Builder<String, V> strings(DataType<V> values) {
    return new MVMap.Builder<String, V>().keyType(StringDataType.INSTANCE).valueType(values);
  }

  /** The table of a name, empty if it is new. */
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

  /** Some work with the tables. */
  @FunctionalInterface
  public interface Work {
    void run() throws IOException;
  }

  /**
   * Works with the tables.
   *
   * @throws IOException if the work does, or the file cannot be read or written
   */
  public void work(Work work) throws IOException {
    try {
      work.run();
    } catch (MVStoreException e) {
      throw new IOException("cannot read or write " + file + ": is the disk full?", e);
    }
  }

  /** What was last saved; empty if the tables are not as they were then. */
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
   * Writes what was changed.
   *
   * @param state what the tables are then, in the caller's words
   */
  public void save(String state) throws IOException {
    work(
        () -> {
          notes.put(STATE, state);
          store.commit();
          store.compact(LEAST_USE_PERCENT, MOVED);
        });
  }

  /** Closes the file; what was not saved is lost. */
  @Override
  public void close() {
    store.closeImmediately();
  }
}
