package org.newsgraph.store.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.newsgraph.store.database.Database;
import org.newsgraph.store.database.DatabaseFolder;
import org.newsgraph.store.export.Delta;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.link.LinkIndex;
import org.newsgraph.store.text.TextProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a store whose lock is held into a usable state, whatever stopped the last process. */
public final class Recovery {

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  /** What IRIs begin with unless users say otherwise: the address of the server. */
  private static final String DEFAULT_BASE = "http://localhost:3330/";

  private final StoreFolder folder;
  private final TextProperties text;
  private final Migration migration;

  /**
   * Prepares the recovery of a store; nothing is read before {@link #open}.
   *
   * @param text what its full-text index finds
   */
  public Recovery(StoreFolder folder, LinkIndex links, TextProperties text) {
    this.folder = folder;
    this.text = text;
    this.migration = new Migration(folder, links);
  }

  /**
   * Opens the store: makes it if there is none, brings it to the present format, completes a change
   * that was interrupted, deletes what is left over, and opens its database or makes it again.
   *
   * @param base what its IRIs begin with; empty for that of the store, or the default one
   * @throws StoreException if the store has another base, or cannot be read
   */
  public Committer.State open(Optional<String> base) throws IOException {
    Files.createDirectories(folder.path());
    Manifest manifest = migration.toPresent(manifest(base));
    Snapshot contents = migration.contents(manifest);
    Optional<Manifest> pending = folder.manifests().pending();
    if (pending.isPresent()) {
      LOG.warn("finishing a change that was interrupted");
      Snapshot next = migration.contents(pending.get());
      finish(manifest.generation(), contents, pending.get(), next);
      manifest = pending.get();
      contents = next;
    }
    new GarbageCollector(folder).removeUnfinished(manifest, contents.segments());
    return withDatabase(manifest, contents);
  }

  private Manifest manifest(Optional<String> base) throws IOException {
    Optional<Manifest> found = folder.manifest();
    if (found.isEmpty()) {
      Manifest manifest = Manifest.empty(base.orElse(DEFAULT_BASE));
      folder.manifests().write(manifest);
      return manifest;
    }
    Manifest manifest = found.get();
    if (base.isPresent() && !base.get().equals(manifest.base())) {
      throw new StoreException(
          "the store %s was built with --base %s, not %s: leave --base out, or use another --store"
              .formatted(folder.path(), manifest.base(), base.get()));
    }
    return manifest;
  }

  /** All that the change needs was on the disk before its manifest was. */
  private void finish(Optional<String> before, Snapshot contents, Manifest pending, Snapshot next)
      throws IOException {
    DatabaseFolder generation = folder.generation(pending.generation().orElseThrow());
    boolean same = pending.generation().equals(before);
    if (!same || !tryApply(generation, contents, next)) {
      generation.delete();
      Database.load(generation, next.segments(), text, pending.digest()).close();
    }
    folder.manifests().promotePending();
  }

  /** Applies a change to a database that may have it already; false if that is not possible. */
  private boolean tryApply(DatabaseFolder generation, Snapshot from, Snapshot to)
      throws IOException {
    if (!generation.isUsable()) {
      return false;
    }
    try (Delta delta = Delta.between(from.segments(), to.segments(), folder.work())) {
      Database database = Database.open(generation, text, from.segments().digest());
      try {
        database.apply(delta, to.segments().digest());
        return true;
      } finally {
        database.close();
      }
    } catch (RuntimeException e) { // wrong bytes show as many kinds of exceptions in Jena
      LOG.warn("the database {} is damaged ({})", generation.path(), e.getMessage());
      return false;
    }
  }

  private Committer.State withDatabase(Manifest manifest, Snapshot contents) throws IOException {
    if (manifest.generation().isEmpty() && manifest.articles() == 0) {
      return new Committer.State(manifest, contents, Database.none(text));
    }
    Optional<DatabaseFolder> generation =
        manifest.generation().map(folder::generation).filter(DatabaseFolder::isUsable);
    if (generation.isPresent()) {
      try {
        return new Committer.State(
            manifest, contents, Database.open(generation.get(), text, manifest.digest()));
      } catch (RuntimeException e) {
        LOG.warn("the database {} is damaged ({})", generation.get().path(), e.getMessage());
      }
    }
    LOG.warn("the database is made again from its lines");
    return Committer.rebuild(folder, manifest, contents, text);
  }
}
