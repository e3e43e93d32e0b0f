package org.newsgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.io.function.IOFunction;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.sort.LineStream;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.catalog.Change;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.Committer;
import org.newsgraph.store.commit.Contents;
import org.newsgraph.store.commit.GarbageCollector;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.Migration;
import org.newsgraph.store.commit.Recovery;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.commit.StoreLock;
import org.newsgraph.store.database.Database;
import org.newsgraph.store.database.DatabaseComparison;
import org.newsgraph.store.database.WriterThread;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.text.TextProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store that this process holds: a folder with the graphs of many articles. Safe for use by
 * several threads; {@link StoreLock} keeps other processes out.
 */
public final class Store implements StoreConnection {

  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  private static final String REMEDY =
      ": the next command makes the database again from the parts, or \"newsgraph compact\" now";

  private final StoreFolder folder;
  private final StoreLock lock;
  private final WriterThread writer = new WriterThread();
  private final AtomicReference<Committer.State> present;
  private final Committer committer;
  private final Contents.Sources sources;
  private final DatasetGraph dataset;

  private Store(
      StoreFolder folder,
      StoreLock lock,
      Committer.State state,
      Contents.Sources sources,
      TextProperties text) {
    this.folder = folder;
    this.lock = lock;
    this.present = new AtomicReference<>(state);
    this.sources = sources;
    this.committer = new Committer(folder, sources, text);
    CurrentDataset current = new CurrentDataset(this::database);
    current.getContext().set(TextQuery.textIndex, new CurrentText(current, writer));
    this.dataset = current;
  }

  /**
   * Opens a store, makes it if there is none, and completes a change that a stopped process left.
   *
   * @param base what the IRIs begin with; empty for that of the store, or the default one
   * @throws StoreException if another process holds it, or it is of another base or format
   */
  public static Store open(StoreFolder folder, Optional<String> base, StoreSettings settings) {
    StoreLock lock = StoreLock.acquire(folder.path());
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
    Files.createDirectories(folder.path());
    Manifest manifest = new Migration(folder).manifest(base);
    Contents.Sources sources = folder.sources(settings.links(), manifest.base());
    try {
      Committer.State state = new Recovery(folder, sources, settings.text()).open(manifest);
      return new Store(folder, lock, state, sources, settings.text());
    } catch (IOException | RuntimeException e) {
      sources.close();
      throw e;
    }
  }

  private Database database() {
    return present.get().database();
  }

  /**
   * All graphs, read-only; the default graph is their union. Stays valid when a change replaces the
   * database; a transaction sees one state. The values of {@link TextProperties} are found with
   * {@code text:query}, in the last state.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** Opens the full-text index, as the first search would do; makes it if necessary. */
  public void prepareSearch() {
    writer.call(() -> database().text().open());
  }

  @Override
  public Manifest manifest() {
    return present.get().manifest();
  }

  @Override
  public Catalog catalog() {
    return present.get().contents().catalog();
  }

  @Override
  public Parts parts() {
    return folder.parts();
  }

  @Override
  public ChangeWriter change(String action, String program) {
    return folder.change(action, program);
  }

  @Override
  public Manifest commit(Change change) {
    return replace(before -> committer.commit(before, change));
  }

  @Override
  public void compact() {
    replace(committer::compact);
  }

  /** A reader that sees the new manifest sees the new database too. */
  private Manifest replace(IOFunction<Committer.State, Committer.State> step) {
    try {
      return writer.callIo(
          () -> {
            Committer.State before = present.get();
            Committer.State after = step.apply(before);
            present.set(after);
            if (after.database() != before.database()) {
              before.database().retire();
            }
            if (!after.manifest().equals(before.manifest())) {
              new GarbageCollector(folder).removeSuperseded(before, after);
            }
            return after.manifest();
          });
    } catch (IOException | UncheckedIOException e) {
      throw StoreException.ofDisk("cannot change the store " + folder.path(), e);
    }
  }

  @Override
  public void query(String sparql, ResultFormat format, OutputStream out) {
    try {
      Txn.executeRead(dataset, () -> format.write(dataset, sparql, out));
    } catch (QueryException e) {
      throw e;
    } catch (RuntimeException e) { // wrong bytes show as many kinds of exceptions in Jena
      if (mend(database().faults())) {
        throw new StoreException(
            "the database %s was damaged and is made again now: ask again".formatted(folder.path()),
            e);
      }
      throw e;
    }
  }

  /**
   * Makes the database again if its files are not what was written, and says so in the log.
   *
   * @return whether that was necessary
   * @throws StoreException if it is necessary and fails; the store is as it was
   */
  public boolean mend() {
    return mend(database().fileFaults());
  }

  private boolean mend(List<String> faults) {
    if (!faults.isEmpty()) {
      LOG.warn("{}: the database is made again from the parts", String.join("; ", faults));
      compact();
    }
    return !faults.isEmpty();
  }

  @Override
  public void export(OutputStream out) throws IOException {
    writer.callIo(
        () -> {
          try (Lines lines = present.get().contents().sorted(sources);
              InputStream in = new LineStream(lines)) {
            in.transferTo(out);
            out.flush();
            return out;
          }
        });
  }

  @Override
  public List<String> databaseFaults() throws IOException {
    return writer.callIo(
        () -> {
          List<String> damaged = database().faults();
          return damaged.isEmpty()
              ? DatabaseComparison.faults(
                  manifest().digest(),
                  () -> present.get().contents().sorted(sources),
                  database().dataset(),
                  sources.work())
              : damaged.stream().map(fault -> fault + REMEDY).toList();
        });
  }

  @Override
  public void close() {
    writer.close();
    sources.close();
    database().close();
    lock.close();
  }
}
