package org.newsgraph.store.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.content.Delta;
import org.newsgraph.store.content.OwnLines;
import org.newsgraph.store.database.Database;
import org.newsgraph.store.database.DatabaseFolder;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.text.TextProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a store whose lock is held into a usable state, whatever stopped the last process. */
public final class Recovery {

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final StoreFolder folder;
  private final TextProperties text;
  private final Contents.Sources sources;

  /**
   * Prepares the recovery of a store; nothing is read before {@link #open}.
   *
   * @param text what its full-text index finds
   */
  public Recovery(StoreFolder folder, Contents.Sources sources, TextProperties text) {
    this.folder = folder;
    this.text = text;
    this.sources = sources;
  }

  /**
   * Opens the store: completes a change that was interrupted, deletes what is left over, and opens
   * its database or makes it again.
   *
   * @param present the manifest, in the present format
   */
  public Committer.State open(Manifest present) throws IOException {
    Optional<Manifest> pending = folder.manifests().pending();
    Manifest manifest = pending.isPresent() ? finished(present, pending.get()) : present;
    Committer.State state = withContents(manifest);
    new GarbageCollector(folder).removeUnfinished(state.manifest());
    return state;
  }

  /** All that the change needs was on the disk before its manifest was. */
  private Manifest finished(Manifest before, Manifest pending) throws IOException {
    LOG.warn("finishing a change that was interrupted");
    boolean followed = pending.generation().equals(before.generation()) && follow(before, pending);
    Manifest manifest = followed ? pending : pending.withGeneration(Optional.empty());
    folder.manifests().write(manifest);
    folder.manifests().dropPending();
    return manifest;
  }

  /** Makes a change that may have been made already; false if that is not possible. */
  private boolean follow(Manifest before, Manifest pending) throws IOException {
    Path file = folder.delta(pending);
    DatabaseFolder generation = folder.generation(pending.generation().orElseThrow());
    if (!Files.exists(file) || !generation.isUsable()) {
      return false;
    }
    Delta delta = new Delta(file);
    Catalog former = folder.catalog(before);
    Catalog next = folder.catalog(pending);
    if (sources.areOf(former)) {
      sources.shared().follow(delta, OwnLines.areNot(pending.base()));
      sources.shared().save(next.state());
    }
    sources.links().follow(former, next, sources.work());
    try {
      Database database = Database.open(generation, text, before.digest());
      try {
        database.apply(delta, pending.digest());
        return true;
      } finally {
        database.close();
      }
    } catch (RuntimeException e) { // wrong bytes show as many kinds of exceptions in Jena
      LOG.warn("the database {} is damaged ({})", generation.path(), e.getMessage());
      return false;
    }
  }

  private Committer.State withContents(Manifest manifest) throws IOException {
    Catalog catalog = folder.catalog(manifest);
    if (manifest.articles() == 0 || sources.areOf(catalog)) {
      return withDatabase(manifest, new Contents(catalog, manifest.quads(), manifest.sums()));
    }
    LOG.warn("what several articles state is collected anew from their parts");
    Contents contents = Contents.anew(catalog, sources);
    sources.save(catalog);
    if (contents.digest().equals(manifest.digest())) {
      return withDatabase(manifest, contents);
    }
    requireParts(catalog);
    if (!manifest.digest().isEmpty()) {
      LOG.warn(
          "the links between articles were derived anew, the digest is now {}", contents.digest());
    }
    return withDatabase(manifest.withContents(contents).withGeneration(Optional.empty()), contents);
  }

  /** What is derived from other parts than those that were stored would be another store. */
  private void requireParts(Catalog catalog) {
    boolean whole =
        catalog
            .articles()
            .allMatch(article -> folder.parts().read(article).digest().equals(article.digest()));
    if (!whole) {
      throw new StoreException(
          "the parts in "
              + folder.path()
              + " are not those that its manifest tells of: restore the folder, or build the store"
              + " again in another one");
    }
  }

  private Committer.State withDatabase(Manifest manifest, Contents contents) throws IOException {
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
    return Committer.rebuild(folder, manifest, contents, sources, text);
  }
}
