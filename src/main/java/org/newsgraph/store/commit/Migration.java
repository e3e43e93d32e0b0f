package org.newsgraph.store.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.commit.Manifest.BuildRecord;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the manifest of a store whose lock is held to the present format. What it lacks then, its
 * shared lines and perhaps its database, {@link Recovery} makes from the parts.
 */
public final class Migration {

  private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

  /** What IRIs begin with unless users say otherwise: the address of the server. */
  private static final String DEFAULT_BASE = "http://localhost:3330/";

  private final StoreFolder folder;

  /** Reads and writes nothing yet. */
  public Migration(StoreFolder folder) {
    this.folder = folder;
  }

  /**
   * The manifest of the store in the present format; made if there is none. Each step may be
   * repeated, so a migration that was stopped continues when the store is opened again.
   *
   * @param base what its IRIs begin with; empty for that of the store, or the default one
   * @throws StoreException if the store has another base, or cannot be read
   */
  public Manifest manifest(Optional<String> base) throws IOException {
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
    return manifest.format() == Manifest.FORMAT ? manifest : toPresent(manifest);
  }

  private Manifest toPresent(Manifest manifest) throws IOException {
    LOG.info("the store {} is brought to format {}", folder.path(), Manifest.FORMAT);
    if (manifest.format() == Manifest.FLAT) {
      folder.parts().moveFromFlatFolder();
    }
    // a pending change is complete, but the database may have it or not
    Optional<Manifest> pending =
        folder.manifests().pending().map(it -> it.withGeneration(Optional.empty()));
    Manifest former = pending.orElse(manifest);
    Manifest present = former.migrated(catalog(former), log(former), last(former));
    folder.manifests().write(present);
    folder.manifests().dropPending();
    return present;
  }

  /** The list of articles was one file, whose name did not tell how many there are. */
  private List<String> catalog(Manifest former) throws IOException {
    List<String> files = new ArrayList<>();
    for (String name : former.catalog()) {
      Path old = folder.path().resolve(name);
      String present = Catalog.fileName(old, former.articles());
      DurableFiles.write(folder.path().resolve(present), out -> Files.copy(old, out));
      files.add(present);
    }
    return files;
  }

  private BuildLog.Position log(Manifest former) throws IOException {
    BuildLog.Position end = BuildLog.Position.START;
    for (BuildRecord build : builds(former)) {
      end = folder.log().append(end, build);
    }
    return end;
  }

  private static Optional<BuildRecord> last(Manifest former) {
    List<BuildRecord> builds = builds(former);
    return builds.isEmpty() ? Optional.empty() : Optional.of(builds.get(builds.size() - 1));
  }

  private static List<BuildRecord> builds(Manifest former) {
    return former.format() > Manifest.HASHED_EXPORT
        ? former.formerBuilds()
        : former.formerBuilds().stream().map(BuildRecord::withFormerDigest).toList();
  }
}
