package org.newsgraph.store;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what an older version wrote, or what got lost, to what this version works with. */
final class Migration {

  private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

  private Migration() {}

  /**
   * The manifest of a store whose files are as this version has them. Each step may be taken again,
   * so a migration that was stopped is gone on with at the next opening.
   */
  static Manifest toPresent(StoreFolder folder, Manifest manifest) throws IOException {
    if (manifest.format() == Manifest.FORMAT) {
      return folder.segments(manifest).isPresent() ? manifest : withLines(folder, manifest);
    }
    LOG.info("the store {} is brought to format {}", folder.path(), Manifest.FORMAT);
    folder.parts().files().moveFromFlatFolder();
    // a change that was announced has all it needs; whether the database has it nobody knows
    Optional<Manifest> announced =
        folder.manifests().pending().map(pending -> pending.withGeneration(Optional.empty()));
    Manifest present = withLines(folder, announced.orElse(manifest));
    folder.manifests().dropPending();
    return present;
  }

  private static Manifest withLines(StoreFolder folder, Manifest manifest) throws IOException {
    LOG.info("the lines of all parts are merged");
    Segments segments = merged(folder, manifest, folder.catalog(manifest)).segments();
    Manifest present =
        manifest.withLines(
            manifest.articles() == 0
                ? Optional.empty()
                : Optional.of(segments.write(folder.path())));
    folder.manifests().write(present);
    return present;
  }

  /** The contents of a store by its parts alone. */
  static Contents merged(StoreFolder folder, Manifest manifest, Catalog catalog)
      throws IOException {
    Contents none = new Contents(Catalog.empty(), Optional.empty(), folder.noSegments());
    Contents merged = none.with(catalog, manifest.links(), folder.parts(), folder.work());
    if (!merged.segments().digest().equals(manifest.digest())) {
      throw new StoreException(
          "the parts in "
              + folder.path()
              + " are not those that its manifest tells of: restore the folder, or build the store"
              + " again in another one");
    }
    return merged;
  }
}
