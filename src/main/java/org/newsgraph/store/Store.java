package org.newsgraph.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.commit.Change;
import org.newsgraph.store.commit.ChangeWriter;
import org.newsgraph.store.commit.Committer;
import org.newsgraph.store.commit.CurrentState;
import org.newsgraph.store.commit.GarbageCollector;
import org.newsgraph.store.commit.LinkIndex;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.Recovery;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.commit.StoreLock;
import org.newsgraph.store.database.DatabaseComparison;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.socket.StoreConnections;
import org.newsgraph.store.text.TextProperties;

/** A store that this process holds. */
public final class Store implements StoreConnection {

  private final StoreFolder folder;
  private final StoreLock lock;
  private final WriterThread writer = new WriterThread();
  private final CurrentState present;
  private final Committer committer;
  private final LinkIndex links;
  private final DatasetGraph dataset;

  private Store(
      StoreFolder folder,
      StoreLock lock,
      Committer.State state,
      LinkIndex links,
      TextProperties text) {
    this.folder = folder;
    this.lock = lock;
    this.present = new CurrentState(state);
    this.links = links;
    this.committer = new Committer(folder, links, text);
    CurrentDataset current = new CurrentDataset(present);
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
      return open(folder, lock, base, settings);
    } catch (IOException | UncheckedIOException e) {
      lock.close();
      throw StoreException.ofDisk("cannot open the store " + folder.path(), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Store open(
      StoreFolder folder, StoreLock lock, Optional<String> base, StoreSettings settings)
      throws IOException {
    LinkIndex links = new LinkIndex(folder, settings.links());
    try {
      Committer.State state = Recovery.open(folder, base, settings.text(), links);
      return new Store(folder, lock, state, links, settings.text());
    } catch (IOException | RuntimeException e) {
      links.close();
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
    writer.call(() -> present.database().text().open());
  }

  @Override
  public Manifest manifest() {
    return present.manifest();
  }

  @Override
  public Catalog catalog() {
    return present.contents().catalog();
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
    return replace(before -> committer.commit(before, change));
  }

  @Override
  public void compact() {
    replace(committer::compact);
  }

  private Manifest replace(Step step) {
    try {
      return writer.work(
          () -> {
            Committer.State before = present.state();
            Committer.State after = step.from(before);
            present.become(after);
            if (!after.manifest().equals(before.manifest())) {
              new GarbageCollector(folder).removeSuperseded(before, after);
            }
            return after.manifest();
          });
    } catch (IOException | UncheckedIOException e) {
      throw StoreException.ofDisk("cannot change the store " + folder.path(), e);
    }
  }

  @FunctionalInterface
  private interface Step {
    Committer.State from(Committer.State before) throws IOException;
  }

  @Override
  public void query(String sparql, ResultFormat format, OutputStream out) {
    Txn.executeRead(dataset, () -> Answers.write(dataset, sparql, format, out));
  }

  @Override
  public void export(OutputStream out) throws IOException {
    writer.work(
        () -> {
          present.contents().segments().export(new BufferedOutputStream(out));
          return out;
        });
  }

  @Override
  public List<String> databaseFaults() throws IOException {
    return writer.work(
        () ->
            DatabaseComparison.faults(
                present.contents().segments(), present.database().dataset(), folder.work()));
  }

  @Override
  public void close() {
    writer.close();
    links.close();
    present.database().close();
    lock.close();
  }
}
