package org.newsgraph.store.commit;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.database.Database;
import org.newsgraph.store.database.DatabaseFolder;
import org.newsgraph.store.export.Delta;
import org.newsgraph.store.export.Segments;
import org.newsgraph.store.text.TextProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a store from one state to the next. The pending manifest goes to the disk first, then the
 * database follows, then the pending manifest takes the place of the old one; {@link Recovery} goes
 * on from wherever that stopped.
 */
public final class Committer {

  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

  /** Below this many changed lines a transaction is always quicker than a new database. */
  private static final long SMALL = 10_000;

  private final StoreFolder folder;
  private final LinkIndex links;
  private final TextProperties text;

  /** What a store is at one moment. */
  public record State(Manifest manifest, Snapshot contents, Database database) {}

  public Committer(StoreFolder folder, LinkIndex links, TextProperties text) {
    this.folder = folder;
    this.links = links;
    this.text = text;
  }

  /**
   * Runs on the writing thread. The old database is left to the caller if there is a new one.
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
   * Leaves behind what small changes have made of the database: old blocks of its indexes, nodes
   * that no quad has any more. Runs on the writing thread; the old database is left to the caller.
   *
   * @throws IOException if the disk failed; the store is as it was
   */
  public State compact(State state) throws IOException {
    return state.manifest().generation().isEmpty()
        ? state
        : Rebuild.of(folder, state.manifest(), state.contents(), text);
  }

  private State changed(State state, Change change) throws IOException {
    Snapshot before = state.contents();
    Catalog catalog = CatalogFile.write(before.catalog(), change, folder);
    if (catalog.fileName().equals(before.catalog().fileName())) {
      return state;
    }
    Snapshot next =
        before.with(
            catalog,
            new Snapshot.Place(folder.parts(), links, state.manifest().base(), folder.work()));
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

  /** The transaction stays open for ever: to abort it could damage what was there before. */
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
        builds);
  }

  private static BuildRecord record(String at, Change change, int articles, String digest) {
    return new BuildRecord(
        at, change.program(), change.action(), change.stored(), change.removed(), articles, digest);
  }
}
