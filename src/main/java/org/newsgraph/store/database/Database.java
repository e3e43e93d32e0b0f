package org.newsgraph.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.newsgraph.store.export.Delta;
import org.newsgraph.store.export.Segments;
import org.newsgraph.store.text.DatabaseText;
import org.newsgraph.store.text.TextDefinition;
import org.newsgraph.store.text.TextProperties;

/**
 * One TDB2 database in a folder of its own, with its full-text index. Its default graph is the
 * union of all graphs.
 */
public final class Database {

  private final Optional<DatabaseFolder> folder;
  private final DatasetGraph dataset;
  private final DatabaseText text;
  private final Readers readers = new Readers(this::discard);

  private Database(
      Optional<DatabaseFolder> folder, DatasetGraph dataset, TextProperties text, String state) {
    this.folder = folder;
    this.dataset = dataset;
    this.text =
        new DatabaseText(
            folder.map(DatabaseFolder::text), dataset, new TextDefinition(text), state);
    dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
  }

  /** A database that holds nothing and has no files. */
  public static Database none(TextProperties text) {
    return new Database(Optional.empty(), DatabaseMgr.createDatasetGraph(), text, "");
  }

  /**
   * A database that is there.
   *
   * @param state what it holds, as a digest; an index of another state is made again
   */
  public static Database open(DatabaseFolder folder, TextProperties text, String state) {
    Location location = Location.create(folder.path().toString());
    return new Database(
        Optional.of(folder), DatabaseMgr.connectDatasetGraph(location), text, state);
  }

  /**
   * Makes a new database of all lines of a store, and its index; leaves nothing behind if that
   * fails.
   *
   * @param state what it holds then, as a digest
   */
  public static Database load(
      DatabaseFolder folder, Segments segments, TextProperties text, String state)
      throws IOException {
    Files.createDirectories(folder.path());
    try (InputStream lines = segments.stream()) {
      return folder.writing(() -> loaded(folder, lines, text, state));
    } catch (IOException | RuntimeException | Error e) {
      folder.delete();
      throw e;
    }
  }

  private static Database loaded(
      DatabaseFolder folder, InputStream lines, TextProperties text, String state)
      throws IOException {
    BulkLoad.load(folder.path(), lines);
    Database database = open(folder, text, state);
    try {
      database.text.open();
      return database;
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  public DatasetGraph dataset() {
    return dataset;
  }

  public DatabaseText text() {
    return text;
  }

  /**
   * Changes the database in one transaction, then the index. The transaction is never aborted: an
   * exception leaves the database {@linkplain DatabaseFolder#leaveInDoubt() in doubt}.
   *
   * @param next what the database holds then, as a digest
   * @throws IllegalStateException if the database is in doubt already
   */
  public void apply(Delta delta, String next) {
    DatabaseFolder files = folder.orElseThrow();
    if (files.isInDoubt()) {
      throw new IllegalStateException(files.path() + " is in doubt since a transaction failed");
    }
    try {
      files.writing(() -> changed(delta));
    } catch (RuntimeException | Error e) {
      files.leaveInDoubt();
      throw e;
    }
    text.follow(delta, next);
  }

  private Database changed(Delta delta) {
    dataset.begin(TxnType.WRITE);
    delta.removed(dataset::delete);
    delta.added(dataset::add);
    dataset.commit();
    dataset.end();
    return this;
  }

  /** Who reads it; when all of them are dismissed, it is deleted. */
  public Readers readers() {
    return readers;
  }

  /** Leaves the files where they are. */
  public void close() {
    text.close();
    TDBInternal.expel(dataset, true);
  }

  /** Deletes the files, whatever state they are in. */
  public void discard() {
    close();
    folder.ifPresent(DatabaseFolder::delete);
  }
}
