package org.newsgraph.store.commit;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.catalog.Change;
import org.newsgraph.store.commit.Manifest.BuildRecord;
import org.newsgraph.store.content.Delta;
import org.newsgraph.store.content.SharedLines.ChangeSink;
import org.newsgraph.store.database.Database;
import org.newsgraph.store.database.DatabaseFolder;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StoreException;
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
  private final Contents.Sources sources;
  private final TextProperties text;

  /** The state of a store at one moment. */
  public record State(Manifest manifest, Contents contents, Database database) {}

  /**
   * Works on a store whose lock is held.
   *
   * @param text what its full-text index finds
   */
  public Committer(StoreFolder folder, Contents.Sources sources, TextProperties text) {
    this.folder = folder;
    this.sources = sources;
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
      return changed(state, change);
    } catch (IOException | RuntimeException e) {
      sources.close();
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
        : rebuild(folder, state.manifest(), state.contents(), sources, text);
  }

  /**
   * The same state with a database that is made from its lines, in a folder of its own. The store
   * does not change before its manifest names that folder; a folder that no manifest names is
   * deleted when the store is opened.
   *
   * @throws IOException if the disk failed; the state is as it was
   */
  static State rebuild(
      StoreFolder folder,
      Manifest manifest,
      Contents contents,
      Contents.Sources sources,
      TextProperties text)
      throws IOException {
    Manifest moved = manifest.withGeneration(Optional.of(folder.nextGeneration()));
    DatabaseFolder generation = folder.generation(moved.generation().orElseThrow());
    Database database = Database.load(generation, contents.lines(sources), text, manifest.digest());
    try {
      folder.manifests().write(moved);
    } catch (IOException e) {
      database.discard();
      throw e;
    }
    return new State(moved, contents, database);
  }

  private State changed(State state, Change change) throws IOException {
    Catalog before = state.contents().catalog();
    Catalog catalog = before.with(change, folder.path(), sources.work());
    if (catalog == before) {
      return state;
    }
    Step step = step(state, catalog);
    Contents next = step.contents().in(merged(before, catalog));
    Optional<String> generation =
        step.delta().isEmpty()
            ? Optional.of(folder.nextGeneration())
            : state.manifest().generation();
    Manifest manifest = manifest(state.manifest().withGeneration(generation), next, change);
    folder.manifests().writePending(manifest);
    return step.delta().isEmpty()
        ? load(manifest, next)
        : apply(state, manifest, next, step.delta().get());
  }

  /** Of the files that a change wrote only those that stay are kept. */
  private Catalog merged(Catalog before, Catalog next) throws IOException {
    Catalog merged = next.merged(folder.path(), sources.work());
    for (String file : next.files()) {
      if (!before.files().contains(file) && !merged.files().contains(file)) {
        DurableFiles.delete(folder.path().resolve(file));
      }
    }
    return merged;
  }

  /**
   * What a change leads to.
   *
   * @param delta for the database; empty if that is to be made anew
   */
  private record Step(Contents contents, Optional<Delta> delta) {}

  private Step step(State state, Catalog next) throws IOException {
    Contents before = state.contents();
    if (!sources.areOf(before.catalog())) {
      return new Step(Contents.anew(next, sources), Optional.empty());
    }
    try {
      return isLarge(state, next)
          ? new Step(before.with(next, sources, ChangeSink.NONE), Optional.empty())
          : small(state, next);
    } catch (StoreException e) { // the part of an article that goes may be damaged
      next.minus(before.catalog()).forEach(sources.parts()::read);
      sources.close();
      return new Step(Contents.anew(next, sources), Optional.empty());
    }
  }

  private Step small(State state, Catalog next) throws IOException {
    try (Delta.Writer log = new Delta.Writer(sources.work())) {
      Contents after = state.contents().with(next, sources, log);
      return new Step(after, Optional.of(log.finish(folder.nextDelta(state.manifest()))));
    }
  }

  private static boolean isLarge(State state, Catalog next) {
    long changed = state.contents().distanceTo(next);
    return state.manifest().generation().isEmpty()
        || (changed > SMALL && changed > state.manifest().quads() / 2);
  }

  private State load(Manifest manifest, Contents next) throws IOException {
    DatabaseFolder generation = folder.generation(manifest.generation().orElseThrow());
    Database database = Database.load(generation, next.lines(sources), text, manifest.digest());
    sources.save(next.catalog());
    folder.manifests().promotePending();
    return new State(manifest, next, database);
  }

  private State apply(State state, Manifest manifest, Contents next, Delta delta)
      throws IOException {
    try {
      state.database().apply(delta, manifest.digest());
    } catch (RuntimeException e) {
      LOG.warn(
          "a transaction failed ({}), the database is made again from its lines", e.getMessage());
      return loadInstead(manifest, next);
    }
    try {
      sources.save(next.catalog());
      folder.manifests().promotePending();
    } catch (IOException | RuntimeException e) {
      folder.generation(manifest.generation().orElseThrow()).leaveInDoubt();
      throw e;
    }
    return new State(manifest, next, state.database());
  }

  /** The failed transaction stays open for ever: an abort could damage the database (GH-3877). */
  private State loadInstead(Manifest manifest, Contents next) throws IOException {
    Manifest moved = manifest.withGeneration(Optional.of(folder.nextGeneration()));
    folder.manifests().writePending(moved);
    return load(moved, next);
  }

  private Manifest manifest(Manifest old, Contents next, Change change) throws IOException {
    BuildRecord record =
        new BuildRecord(
            BuildRecord.time(Instant.now(), old.last()),
            change.program(),
            change.action(),
            change.stored(),
            change.removed(),
            next.catalog().size(),
            next.digest());
    return old.withContents(next)
        .withLog(folder.log().append(old.log(), record), Optional.of(record));
  }
}
