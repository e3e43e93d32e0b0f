package org.newsgraph.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** A store that this process holds. */
public final class Store implements StoreConnection {

  private final StoreFolder folder;
  private final StoreLock lock;
  private final WriterThread writer = new WriterThread();
  private final AtomicReference<Database> database;
  private final AtomicReference<Contents> contents;
  private final AtomicReference<Manifest> manifest;
  private final Committer committer;
  private final DatasetGraph dataset;

  private Store(StoreFolder folder, StoreLock lock, Committer.State state, StoreSettings settings) {
    this.folder = folder;
    this.lock = lock;
    this.database = new AtomicReference<>(state.database());
    this.contents = new AtomicReference<>(state.contents());
    this.manifest = new AtomicReference<>(state.manifest());
    this.committer = new Committer(folder, settings);
    CurrentDataset current = new CurrentDataset(database);
    current.getContext().set(TextQuery.textIndex, new CurrentText(current, writer));
    this.dataset = current;
  }

  /**
   * Opens a store, makes it if there is none, and finishes what a stopped process left half done.
   *
   * @param folder of the store
   * @param base what the IRIs begin with; empty for that of the store, or the usual one
   * @param settings what its graphs are about
   * @throws StoreException if another process holds it, or it is of another base or format
   */
  public static Store open(StoreFolder folder, Optional<String> base, StoreSettings settings) {
    StoreLock lock = StoreConnections.take(folder);
    try {
      return new Store(folder, lock, Recovery.open(folder, base, settings.text()), settings);
    } catch (IOException | UncheckedIOException e) {
      lock.close();
      throw StoreException.ofDisk("cannot open the store " + folder.path(), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * All graphs, for reading; the default graph is their union. Stays valid when a change replaces
   * the database beneath; a transaction sees one state. What {@link TextProperties} names is found
   * with {@code text:query}, of the last state.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** Opens the full-text index, which the first search would do; makes it if it must be made. */
  public void prepareSearch() {
    writer.call(() -> database.get().text().open());
  }

  @Override
  public Manifest manifest() {
    return manifest.get();
  }

  @Override
  public Catalog catalog() {
    return contents.get().catalog();
  }

  @Override
  public Parts parts() {
    return folder.parts();
  }

  @Override
  public ChangeWriter change(String action, String program) {
    return new ChangeWriter(action, program, folder);
  }

  @Override
  public Manifest commit(Change change) {
    return writer.call(
        () -> {
          try {
            return commitOnWriter(change);
          } catch (IOException | UncheckedIOException e) {
            throw StoreException.ofDisk("cannot change the store " + folder.path(), e);
          }
        });
  }

  private Manifest commitOnWriter(Change change) throws IOException {
    Committer.State before = new Committer.State(manifest.get(), contents.get(), database.get());
    Committer.State after = committer.commit(before, change);
    // The manifest last: a page must not carry the digest of a state that it does not show yet.
    database.set(after.database());
    contents.set(after.contents());
    manifest.set(after.manifest());
    if (after.database() != before.database()) {
      before.database().readers().dismiss();
    }
    if (!after.manifest().equals(before.manifest())) {
      new Leftovers(folder).removeSuperseded(before, after);
    }
    return after.manifest();
  }

  @Override
  public void query(String sparql, ResultFormat format, OutputStream out) {
    Txn.executeRead(dataset, () -> Answers.write(dataset, sparql, format, out));
  }

  @Override
  public void export(OutputStream out) throws IOException {
    onWriter(
        () -> {
          contents.get().segments().export(new BufferedOutputStream(out));
          return out;
        });
  }

  @Override
  public List<String> databaseFaults() throws IOException {
    return onWriter(
        () ->
            DatabaseComparison.faults(
                contents.get().segments(), database.get().dataset(), folder.work()));
  }

  /** Nothing changes while it runs. */
  private <T> T onWriter(Reading<T> reading) throws IOException {
    try {
      return writer.call(
          () -> {
            try {
              return reading.read();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  @Override
  public void close() {
    writer.close();
    database.get().close();
    lock.close();
  }
}
