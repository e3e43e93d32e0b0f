package org.newsgraph.store.commit;

import java.io.IOException;
import java.util.Optional;
import org.newsgraph.store.export.Segments;
import org.newsgraph.store.file.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what an older version wrote, or what got lost, to what this version works with. */
final class Migration {

  private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

  private final StoreFolder folder;
  private final LinkIndex links;

  Migration(StoreFolder folder, LinkIndex links) {
    this.folder = folder;
    this.links = links;
  }

  /**
   * The manifest of a store whose files are as this version has them. Each step may be taken again,
   * so a migration that was stopped is gone on with at the next opening.
   */
  Manifest toPresent(Manifest manifest) throws IOException {
    if (manifest.format() != Manifest.FORMAT) {
      LOG.info("the store {} is brought to format {}", folder.path(), Manifest.FORMAT);
    }
    if (manifest.format() == Manifest.FLAT) {
      return fromFlat(manifest);
    }
    if (folder.segments(manifest).isEmpty()) {
      return withLines(manifest);
    }
    Manifest present = manifest.inPresentFormat();
    if (!present.equals(manifest)) {
      folder.manifests().write(present);
    }
    return present;
  }

  private Manifest fromFlat(Manifest manifest) throws IOException {
    folder.parts().files().moveFromFlatFolder();
    // a change that was announced has all it needs; whether the database has it nobody knows
    Optional<Manifest> announced =
        folder.manifests().pending().map(pending -> pending.withGeneration(Optional.empty()));
    Manifest present = withLines(announced.orElse(manifest));
    folder.manifests().dropPending();
    return present;
  }

  /** Links may be others than they were if another version of the program derived them. */
  private Manifest withLines(Manifest manifest) throws IOException {
    LOG.info("the lines of all parts are merged");
    Snapshot contents = merged(manifest);
    Segments segments = contents.segments();
    Manifest same =
        segments.digest().equals(manifest.digest()) ? manifest : withOtherLinks(manifest, contents);
    Manifest present =
        same.withLines(
            manifest.articles() == 0
                ? Optional.empty()
                : Optional.of(segments.write(folder.path())));
    folder.manifests().write(present);
    links.save(contents.catalog());
    return present;
  }

  private Manifest withOtherLinks(Manifest manifest, Snapshot contents) {
    boolean whole =
        contents
            .catalog()
            .articles()
            .allMatch(
                article ->
                    folder.parts().reader().read(article.part()).digest().equals(article.digest()));
    if (!whole) {
      throw notThose();
    }
    LOG.warn(
        "the links between articles were derived anew, the digest is now {}",
        contents.segments().digest());
    return manifest.withContents(contents.segments().quads(), contents.segments().digest());
  }

  private StoreException notThose() {
    return new StoreException(
        "the parts in "
            + folder.path()
            + " are not those that its manifest tells of: restore the folder, or build the store"
            + " again in another one");
  }

  /** The contents of a store, from its lines, or else from its parts alone. */
  Snapshot contents(Manifest manifest) throws IOException {
    Optional<Segments> segments = folder.segments(manifest);
    if (segments.isPresent()) {
      return new Snapshot(folder.catalog(manifest), segments.get());
    }
    Snapshot merged = merged(manifest);
    if (!merged.segments().digest().equals(manifest.digest())) {
      throw notThose();
    }
    return merged;
  }

  private Snapshot merged(Manifest manifest) throws IOException {
    return Snapshot.none(folder.noSegments())
        .with(
            folder.catalog(manifest),
            new Snapshot.Place(folder.parts(), links, manifest.base(), folder.work()));
  }
}
