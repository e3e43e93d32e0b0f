package org.newsgraph.ingest.commit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.newsgraph.ingest.document.DocumentProvenance;
import org.newsgraph.model.text.Publication;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.part.StoredArticle;

/**
 * What a store knows of the articles it holds, and of those that a commit is about to bring. Safe
 * for use by several threads.
 *
 * @param coming by their ids
 */
public record KnownArticles(
    Catalog catalog, Parts parts, ConcurrentMap<String, StoredArticle> coming) {

  /** Of a store, with nothing to come. */
  public static KnownArticles of(Catalog catalog, Parts parts) {
    return new KnownArticles(catalog, parts, new ConcurrentHashMap<>());
  }

  public Optional<StoredArticle> find(String id) {
    return Optional.ofNullable(coming.get(id)).or(() -> catalog.find(id));
  }

  /** Where an article was found so far; nowhere if the store does not hold it. */
  public List<DocumentProvenance> sightings(String id) {
    return find(id).map(this::sightings).orElse(List.of());
  }

  /** Parts that other programs wrote know the names only. */
  private List<DocumentProvenance> sightings(StoredArticle article) {
    List<DocumentProvenance> told = DocumentProvenance.ofHints(parts.hints(article));
    return told.isEmpty()
        ? article.files().stream().map(name -> named(article, name)).toList()
        : told;
  }

  private static DocumentProvenance named(StoredArticle article, String name) {
    return new DocumentProvenance(article.sha256(), name, Optional.empty(), Publication.UNKNOWN);
  }
}
