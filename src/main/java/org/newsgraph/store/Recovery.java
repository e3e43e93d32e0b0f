package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.tdb2.TDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a store whose lock we have into a state to work with, whatever stopped the last process.
 */
final class Recovery {

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  /** What IRIs begin with unless users say otherwise: where the server answers. */
  private static final String USUAL_BASE = "http://localhost:3330/";

  /** A part that no article names may be the work of a build that still runs. */
  private static final Duration ABANDONED = Duration.ofDays(7);

  private Recovery() {}

  static Committer.State open(StoreFolder folder, Optional<String> base, TextProperties text)
      throws IOException {
    Files.createDirectories(folder.path());
    Manifest manifest = manifest(folder, base);
    Contents contents = contents(folder, manifest);
    Optional<Manifest> pending = folder.pending();
    if (pending.isPresent()) {
      LOG.warn("finishing a change that was interrupted");
      manifest = finish(folder, manifest, contents, pending.get(), text);
      contents = contents(folder, manifest);
    }
    folder.removeLeftovers(manifest);
    folder.parts().deleteAbandoned(contents, Instant.now().minus(ABANDONED));
    return database(folder, manifest, contents, text);
  }

  private static Manifest manifest(StoreFolder folder, Optional<String> base) throws IOException {
    Optional<Manifest> found = folder.manifest();
    if (found.isEmpty()) {
      Manifest manifest = Manifest.empty(base.orElse(USUAL_BASE));
      folder.writeManifest(manifest);
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

  private static Contents contents(StoreFolder folder, Manifest manifest) {
    return new Contents(
        folder.parts(), manifest.base(), folder.catalog(manifest), manifest.links());
  }

  /** All that the change needs was on the disk before it was announced. */
  private static Manifest finish(
      StoreFolder folder,
      Manifest manifest,
      Contents contents,
      Manifest pending,
      TextProperties text)
      throws IOException {
    Contents next = contents(folder, pending);
    Path generation = folder.generation(pending.generation().orElseThrow());
    if (pending.generation().equals(manifest.generation())) {
      Database database = Database.open(generation, text, manifest.digest());
      database.apply(contents.deltaTo(next), pending.digest());
      database.close();
    } else {
      DurableFiles.delete(generation);
      Database.load(generation, next.sources(), text, pending.digest()).close();
    }
    folder.promotePending();
    return pending;
  }

  private static Committer.State database(
      StoreFolder folder, Manifest manifest, Contents contents, TextProperties text)
      throws IOException {
    if (manifest.generation().isEmpty()) {
      return new Committer.State(manifest, contents, Database.none(text));
    }
    Path generation = folder.generation(manifest.generation().get());
    if (Files.isDirectory(generation)) {
      try {
        return new Committer.State(
            manifest, contents, Database.open(generation, text, manifest.digest()));
      } catch (TDBException | DBOpEnvException e) {
        LOG.warn("the database {} is damaged ({})", generation, e.getMessage());
      }
    }
    LOG.warn("the database is made again from its parts");
    Manifest moved = manifest.withGeneration(folder.nextGeneration());
    Path fresh = folder.generation(moved.generation().orElseThrow());
    Database database = Database.load(fresh, contents.sources(), text, manifest.digest());
    folder.writeManifest(moved);
    return new Committer.State(moved, contents, database);
  }
}
