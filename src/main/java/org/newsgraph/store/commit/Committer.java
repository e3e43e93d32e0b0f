package org.newsgraph.store.commit;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.catalog.Change;
import org.newsgraph.store.commit.Manifest.BuildRecord;
import org.newsgraph.store.database.Database;
import org.newsgraph.store.database.DatabaseFolder;
import org.newsgraph.store.export.Delta;
import org.newsgraph.store.export.Segments;
import org.newsgraph.store.link.LinkIndex;
import org.newsgraph.store.text.TextProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a store from one state to the next: writes all files of the change, then the pending
 * manifest, then changes the database, then makes the pending manifest the present one. {@link
 * Recovery} completes a change from wherever it stopped.
 */
public final class Committer {

  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

  /** Up to this many changed lines a transaction is always faster than a new database. */
  private static final long SMALL = 10_000;

  private final StoreFolder folder;
  private final LinkIndex links;
  private final TextProperties text;

  /** The state of a store at one moment. */
  public record State(Manifest manifest, Snapshot contents, Database database) {}

  /**
   * Works on a store whose lock is held.
   *
   * @param text what its full-text index finds
   */
  public Committer(StoreFolder folder, LinkIndex links, TextProperties text) {
    this.folder = folder;
    this.links = links;
    this.text = text;
  }

  /**
   * Makes a change, on the writing thread. If the new state has another database, the caller must
   * dispose of the old one.
   *
   * @throws IOException if the disk failed; the store is as it was
   */
  public State commit(State state, Change change) throws IOException {
    try {
      State next = changed(state, change);
      if (!next.equals(state)) {
        links.save(next.contents().catalog());
      }
      return next;
    } catch (IOException | RuntimeException e) {
      links.close();
      folder.manifests().dropPending();
      new GarbageCollector(folder).removeFailed(state, e);
      throw e;
    }
  }

  /**
   * Makes the database again, without what small changes left in it: old blocks of its indexes,
   * nodes that no quad has any more. Runs on the writing thread; the caller must dispose of the old
   * database.
   *
   * @throws IOException if the disk failed; the store is as it was
   */
  public State compact(State state) throws IOException {
    return state.manifest().generation().isEmpty()
        ? state
        : rebuild(folder, state.manifest(), state.contents(), text);
  }

  /**
   * The same state with a database that is made from its lines, in a folder of its own. The store
   * does not change before its manifest names that folder; a folder that no manifest names is
   * deleted when the store is opened.
   *
   * @throws IOException if the disk failed; the state is as it was
   */
  static State rebuild(
      StoreFolder folder, Manifest manifest, Snapshot contents, TextProperties text)
      throws IOException {
    Manifest moved = manifest.withGeneration(Optional.of(folder.nextGeneration()));
    DatabaseFolder generation = folder.generation(moved.generation().orElseThrow());
    Database database = Database.load(generation, contents.segments(), text, manifest.digest());
    try {
      folder.manifests().write(moved);
    } catch (IOException e) {
      database.discard();
      throw e;
    }
    return new State(moved, contents, database);
  }

  private State changed(State state, Change change) throws IOException {
    Snapshot before = state.contents();
    Catalog catalog = before.catalog().with(change, folder.path(), folder.work());
    if (catalog.fileName().equals(before.catalog().fileName())) {
      return state;
    }
    Snapshot next =
        before.with(
            catalog,
            new Snapshot.Context(folder.parts(), links, state.manifest().base(), folder.work()));
    boolean rebuild = isLarge(state, catalog);
    Optional<String> generation =
        rebuild ? Optional.of(folder.nextGeneration()) : state.manifest().generation();
    Manifest manifest = manifest(state.manifest(), next, generation, change);
    folder.manifests().writePending(manifest);
    return rebuild ? load(manifest, next) : apply(state, manifest, next);
  }

  private static boolean isLarge(State state, Catalog next) {
    long changed = state.contents().distanceTo(next);
    return state.manifest().generation().isEmpty()
        || (changed > SMALL && changed > state.manifest().quads() / 2);
  }

  private State load(Manifest manifest, Snapshot next) throws IOException {
    DatabaseFolder generation = folder.generation(manifest.generation().orElseThrow());
    Database database = Database.load(generation, next.segments(), text, manifest.digest());
    folder.manifests().promotePending();
    return new State(manifest, next, database);
  }

  private State apply(State state, Manifest manifest, Snapshot next) throws IOException {
    try (Delta delta = Delta.between(state.contents().segments(), next.segments(), folder.work())) {
      state.database().apply(delta, manifest.digest());
    } catch (RuntimeException e) {
      LOG.warn(
          "a transaction failed ({}), the database is made again from its lines", e.getMessage());
      return loadInstead(manifest, next);
    }
    try {
      folder.manifests().promotePending();
    } catch (IOException e) {
      folder.generation(manifest.generation().orElseThrow()).leaveInDoubt();
      throw e;
    }
    return new State(manifest, next, state.database());
  }

  /** The failed transaction stays open for ever: an abort could damage the database (GH-3877). */
  private State loadInstead(Manifest manifest, Snapshot next) throws IOException {
    Manifest moved = manifest.withGeneration(Optional.of(folder.nextGeneration()));
    folder.manifests().writePending(moved);
    return load(moved, next);
  }

  private Manifest manifest(Manifest old, Snapshot next, Optional<String> generation, Change change)
      throws IOException {
    Segments segments = next.segments();
    Catalog catalog = next.catalog();
    boolean empty = catalog.size() == 0;
    List<BuildRecord> builds = new ArrayList<>(old.builds());
    String at = BuildRecord.time(Instant.now(), builds);
    builds.add(record(at, change, catalog.size(), segments.digest()));
    return new Manifest(
        Manifest.FORMAT,
        old.base(),
        generation,
        empty ? Optional.empty() : Optional.of(catalog.fileName()),
        empty ? Optional.empty() : Optional.of(segments.write(folder.path())),
        catalog.size(),
        segments.quads(),
        segments.digest(),
        segments.sums(),
        builds);
  }

  private static BuildRecord record(String at, Change change, int articles, String digest) {
    return new BuildRecord(
        at, change.program(), change.action(), change.stored(), change.removed(), articles, digest);
  }
}
