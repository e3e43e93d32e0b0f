package org.newsgraph.store.commit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.tdb2.TDBException;
import org.newsgraph.store.database.Database;
import org.newsgraph.store.database.DatabaseFolder;
import org.newsgraph.store.export.Delta;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.text.TextProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a store whose lock we have into a state to work with, whatever stopped the last process.
 */
public final class Recovery {

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  /** What IRIs begin with unless users say otherwise: where the server answers. */
  private static final String USUAL_BASE = "http://localhost:3330/";

  private Recovery() {}

  public static Committer.State open(
      StoreFolder folder, Optional<String> base, TextProperties text, LinkIndex links)
      throws IOException {
    Files.createDirectories(folder.path());
    Migration migration = new Migration(folder, links);
    Manifest manifest = migration.toPresent(manifest(folder, base));
    Snapshot contents = migration.contents(manifest);
    Optional<Manifest> pending = folder.manifests().pending();
    if (pending.isPresent()) {
      LOG.warn("finishing a change that was interrupted");
      Snapshot next = migration.contents(pending.get());
      finish(folder, manifest.generation(), contents, pending.get(), next, text);
      manifest = pending.get();
      contents = next;
    }
    new GarbageCollector(folder).removeUnfinished(manifest, contents.segments());
    return database(folder, manifest, contents, text);
  }

  private static Manifest manifest(StoreFolder folder, Optional<String> base) throws IOException {
    Optional<Manifest> found = folder.manifest();
    if (found.isEmpty()) {
      Manifest manifest = Manifest.empty(base.orElse(USUAL_BASE));
      folder.manifests().write(manifest);
      return manifest;
    }
    Manifest manifest = found.get();
    if (base.isPresent() && !base.get().equals(manifest.base())) {
      throw new StoreException(
          "the store "
              + folder.path()
              + " was built with --base "
              + manifest.base()
              + ", not "
              + base.get()
              + ": leave --base out, or use another --store");
    }
    return manifest;
  }

  /** All that the change needs was on the disk before it was announced. */
  private static void finish(
      StoreFolder folder,
      Optional<String> before,
      Snapshot contents,
      Manifest pending,
      Snapshot next,
      TextProperties text)
      throws IOException {
    DatabaseFolder generation = folder.generation(pending.generation().orElseThrow());
    boolean same = pending.generation().equals(before);
    if (!same || !isBrought(generation, contents, next, folder, text)) {
      generation.delete();
      Database.load(generation, next.segments(), text, pending.digest()).close();
    }
    folder.manifests().promotePending();
  }

  /** Whether a database of one state or the other is brought to the other. */
  private static boolean isBrought(
      DatabaseFolder generation,
      Snapshot from,
      Snapshot to,
      StoreFolder folder,
      TextProperties text)
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
    } catch (TDBException | DBOpEnvException | UncheckedIOException e) {
      LOG.warn("the database {} is damaged ({})", generation.path(), e.getMessage());
      return false;
    }
  }

  private static Committer.State database(
      StoreFolder folder, Manifest manifest, Snapshot contents, TextProperties text)
      throws IOException {
    if (manifest.generation().isEmpty() && manifest.articles() == 0) {
      return new Committer.State(manifest, contents, Database.none(text));
    }
    Optional<DatabaseFolder> generation =
        manifest.generation().map(folder::generation).filter(DatabaseFolder::isUsable);
    if (generation.isPresent()) {
      try {
        return new Committer.State(
            manifest, contents, Database.open(generation.get(), text, manifest.digest()));
      } catch (TDBException | DBOpEnvException e) {
        LOG.warn("the database {} is damaged ({})", generation.get().path(), e.getMessage());
      }
    }
    LOG.warn("the database is made again from its lines");
    return Rebuild.of(folder, manifest, contents, text);
  }
}
