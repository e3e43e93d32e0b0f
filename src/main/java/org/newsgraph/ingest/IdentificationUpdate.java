package org.newsgraph.ingest;

import java.util.Iterator;
import java.util.Optional;
import org.newsgraph.correction.Corrections;
import org.newsgraph.correction.Identifications;
import org.newsgraph.ingest.commit.IdentifiedPart;
import org.newsgraph.ingest.run.Hashes;
import org.newsgraph.ingest.run.IngestSettings;
import org.newsgraph.ingest.run.KnownArticles;
import org.newsgraph.ingest.run.PartKeys;
import org.newsgraph.ingest.run.ProgramVersion;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.StoredArticle;

/**
 * Replaces what other services know of the actors of a store: in the file that every build goes by,
 * and in the parts of the articles, which are then as a build would make them.
 */
public final class IdentificationUpdate {

  private final StoreConnection store;
  private final StoreFolder folder;

  /**
   * @param store must not be changed in other ways meanwhile
   * @param folder of that store
   */
  public IdentificationUpdate(StoreConnection store, StoreFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * Makes the change; it is on the disk when this returns.
   *
   * @return what the store holds then
   * @throws org.newsgraph.store.file.StoreException if the store cannot be changed; a build then
   *     completes the change
   */
  public Manifest replace(Identifications after) {
    Corrections before = Ingest.keptCorrections(folder);
    folder.keepIdentifications(after.lines());
    String base = store.manifest().base();
    PartKeys oldKeys = IngestSettings.of(base, before).keys();
    PartKeys newKeys = IngestSettings.of(base, before.with(after)).keys();
    KnownArticles known = KnownArticles.of(store.catalog(), store.parts());
    try (ChangeWriter change = store.change("reconcile", ProgramVersion.number())) {
      Iterator<StoredArticle> articles = store.catalog().articles().iterator();
      while (articles.hasNext()) {
        replaced(articles.next(), known, oldKeys, newKeys).ifPresent(change::store);
      }
      return store.commit(change.finish());
    }
  }

  /** The entry of an article after the change; empty if it stays as it is. */
  private Optional<StoredArticle> replaced(
      StoredArticle article, KnownArticles known, PartKeys oldKeys, PartKeys newKeys) {
    Part old = store.parts().read(article);
    Part next =
        IdentifiedPart.replaced(
            oldKeys.corrections().identifications(), newKeys.corrections().identifications(), old);
    boolean built = oldKeys.key(known.provenance(article.id())).equals(article.key());
    if (!built && next.equals(old)) {
      return Optional.empty(); // put over HTTP, loaded, or of another version: no build made it so
    }
    String key =
        built
            ? newKeys.key(known.provenance(article.id()))
            : Hashes.shortSha256(String.join("\n", next.lines()));
    return key.equals(article.key())
        ? Optional.empty()
        : Optional.of(store.parts().write(article.sha256(), article.files(), key, next));
  }
}
