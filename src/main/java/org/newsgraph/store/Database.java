package org.newsgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * One TDB2 database in a folder of its own, with its full-text index. Its default graph is the
 * union of all graphs.
 */
final class Database {

  /** The folder of the index, within that of the database. */
  private static final String TEXT = "text";

  private final Optional<Path> folder;
  private final DatasetGraph dataset;
  private final DatabaseText text;
  private int readers;
  private boolean retired;

  private Database(Optional<Path> folder, DatasetGraph dataset, TextProperties text, String state) {
    this.folder = folder;
    this.dataset = dataset;
    this.text =
        new DatabaseText(
            folder.map(it -> it.resolve(TEXT)), dataset, new TextDefinition(text), state);
    dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
  }

  /** A database that holds nothing and has no files. */
  static Database none(TextProperties text) {
    return new Database(Optional.empty(), DatabaseMgr.createDatasetGraph(), text, "");
  }

  /**
   * A database that is there.
   *
   * @param state what it holds, as a digest; an index of another state is made again
   */
  static Database open(Path folder, TextProperties text, String state) {
    return new Database(
        Optional.of(folder),
        DatabaseMgr.connectDatasetGraph(Location.create(folder.toString())),
        text,
        state);
  }

  /**
   * Makes a new database of all lines of a store, and its index; leaves nothing behind if that
   * fails. It is Jena's own bulk loader, fed by one parser as {@code tdb2.tdbloader} does it.
   *
   * @param state what it holds then, as a digest
   */
  static Database load(Path folder, Segments segments, TextProperties text, String state)
      throws IOException {
    Files.createDirectories(folder);
    Database database = open(folder, text, state);
    try (InputStream lines = segments.stream()) {
      DataLoader loader = LoaderFactory.phasedLoader(database.dataset, (format, args) -> {});
      loader.startBulk();
      NQuads.parse(lines, loader.stream());
      loader.finishBulk();
      database.text.open();
      return database;
    } catch (IOException | RuntimeException e) {
      database.discard();
      throw e;
    }
  }

  DatasetGraph dataset() {
    return dataset;
  }

  DatabaseText text() {
    return text;
  }

  /**
   * Changes the database in one transaction, then the index. The transaction is never aborted:
   * after an exception the database must be retired.
   *
   * @param next what the database holds then, as a digest
   */
  void apply(Delta delta, String next) {
    dataset.begin(TxnType.WRITE);
    delta.removed(dataset::delete);
    delta.added(dataset::add);
    dataset.commit();
    dataset.end();
    text.follow(delta, next);
  }

  /** Whether the reader may go on; false if the database is on its way out. */
  synchronized boolean enter() {
    if (retired) {
      return false;
    }
    readers++;
    return true;
  }

  /** The reader is done. The last one of a database on its way out deletes it. */
  void leave() {
    boolean last;
    synchronized (this) {
      readers--;
      last = retired && readers == 0;
    }
    if (last) {
      discard();
    }
  }

  /** Lets nobody in any more, and deletes the database when the last reader has left. */
  void retire() {
    boolean unused;
    synchronized (this) {
      retired = true;
      unused = readers == 0;
    }
    if (unused) {
      discard();
    }
  }

  /** Leaves the files where they are. */
  void close() {
    text.close();
    TDBInternal.expel(dataset, true);
  }

  /** Deletes the files, whatever state they are in. */
  void discard() {
    close();
    folder.ifPresent(Database::delete);
  }

  private static void delete(Path folder) {
    try {
      DurableFiles.delete(folder);
    } catch (IOException e) {
      throw new StoreException(
          "cannot delete " + folder + " (" + e.getMessage() + "): delete it by hand", e);
    }
  }
}
