package org.newsgraph.store.commit;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.newsgraph.store.export.Segments;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.link.LinkIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the files of an older version, or incomplete ones, to the present format. */
final class Migration {

  private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

  private final StoreFolder folder;
  private final LinkIndex links;

  Migration(StoreFolder folder, LinkIndex links) {
    this.folder = folder;
    this.links = links;
  }

  /**
   * The manifest of the store after its files were brought to the present format. Each step may be
   * repeated, so a migration that was stopped continues when the store is opened again.
   */
  Manifest toPresent(Manifest manifest) throws IOException {
    if (manifest.format() == Manifest.FORMAT) {
      return folder.segments(manifest).isPresent() ? manifest : withLines(manifest);
    }
    LOG.info("the store {} is brought to format {}", folder.path(), Manifest.FORMAT);
    if (manifest.format() == Manifest.FLAT) {
      return fromFlat(manifest);
    }
    Optional<Manifest> pending = folder.manifests().pending();
    if (pending.isPresent()) {
      folder.manifests().writePending(withSums(pending.get()));
    }
    Manifest present =
        folder.segments(manifest).isPresent() ? withSums(manifest) : withLines(manifest);
    folder.manifests().write(present);
    return present;
  }

  private Manifest fromFlat(Manifest manifest) throws IOException {
    folder.parts().moveFromFlatFolder();
    // a pending change is complete, but the database may have it or not
    Optional<Manifest> pending =
        folder.manifests().pending().map(it -> it.withGeneration(Optional.empty()));
    Manifest present = withLines(pending.orElse(manifest));
    folder.manifests().dropPending();
    return present;
  }

  /** The same, with the sums of its lines if these are there. */
  private Manifest withSums(Manifest manifest) throws IOException {
    Optional<Segments> lines = folder.segments(manifest);
    return lines.isEmpty()
        ? manifest
        : manifest.withLines(manifest.lines(), lines.get().withSums());
  }

  /** The links may differ from the old ones if another version of the program derived those. */
  private Manifest withLines(Manifest manifest) throws IOException {
    LOG.info("the lines of all parts are merged");
    Snapshot contents = merged(manifest);
    Segments segments = contents.segments();
    Manifest same = isOf(manifest, segments) ? manifest : manifest.withGeneration(Optional.empty());
    if (!same.equals(manifest)) {
      requireParts(contents);
    }
    Manifest present =
        same.withLines(
            manifest.articles() == 0
                ? Optional.empty()
                : Optional.of(segments.write(folder.path())),
            segments);
    folder.manifests().write(present);
    links.save(contents.catalog());
    return present;
  }

  /** Whether these are the lines that a manifest of any format tells of. */
  private static boolean isOf(Manifest manifest, Segments lines) throws IOException {
    return manifest
        .digest()
        .equals(manifest.format() > Manifest.HASHED_EXPORT ? lines.digest() : exportHash(lines));
  }

  /** The digest of former versions. */
  private static String exportHash(Segments lines) throws IOException {
    MessageDigest sha256 = DigestUtils.getSha256Digest();
    lines.export(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
    return Hex.encodeHexString(sha256.digest());
  }

  /** The lines differ from those before: that may be for the links, not for the parts. */
  private void requireParts(Snapshot contents) {
    boolean whole =
        contents
            .catalog()
            .articles()
            .allMatch(article -> folder.parts().read(article).digest().equals(article.digest()));
    if (!whole) {
      throw otherParts();
    }
    LOG.warn(
        "the links between articles were derived anew, the digest is now {}",
        contents.segments().digest());
  }

  private StoreException otherParts() {
    return new StoreException(
        "the parts in "
            + folder.path()
            + " are not those that its manifest tells of: restore the folder, or build the store"
            + " again in another one");
  }

  /** The content of a manifest, from its lines, or from its parts if these are not complete. */
  Snapshot contents(Manifest manifest) throws IOException {
    Optional<Segments> segments = folder.segments(manifest);
    if (segments.isPresent()) {
      return new Snapshot(folder.catalog(manifest), segments.get());
    }
    Snapshot merged = merged(manifest);
    if (!isOf(manifest, merged.segments())) {
      throw otherParts();
    }
    return merged;
  }

  private Snapshot merged(Manifest manifest) throws IOException {
    return Snapshot.empty(folder.lines())
        .with(
            folder.catalog(manifest),
            new Snapshot.Context(folder.parts(), links, manifest.base(), folder.work()));
  }
}
