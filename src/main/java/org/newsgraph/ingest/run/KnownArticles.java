package org.newsgraph.ingest.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.newsgraph.model.text.Publication;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.part.StoredArticle;

/**
 * The articles that a store holds, and those that a commit is about to add. Safe for use by several
 * threads.
 *
 * @param catalog the articles that the store holds
 * @param parts their parts
 * @param coming the articles of the commit, by their ids
 */
public record KnownArticles(
    Catalog catalog, Parts parts, ConcurrentMap<String, StoredArticle> coming) {

  /** The articles of a store, before a commit. */
  public static KnownArticles of(Catalog catalog, Parts parts) {
    return new KnownArticles(catalog, parts, new ConcurrentHashMap<>());
  }

  /** An article by its id. */
  public Optional<StoredArticle> find(String id) {
    return Optional.ofNullable(coming.get(id)).or(() -> catalog.find(id));
  }

  /** An article's provenance so far, by its id; empty if there is no such article. */
  public List<DocumentProvenance> provenance(String id) {
    return find(id).map(this::provenance).orElse(List.of());
  }

  /** A part that was put over HTTP or loaded from an export has names only. */
  private List<DocumentProvenance> provenance(StoredArticle article) {
    List<DocumentProvenance> hints = DocumentProvenance.ofHints(parts.hints(article));
    return hints.isEmpty()
        ? article.files().stream().map(name -> named(article, name)).toList()
        : hints;
  }

  private static DocumentProvenance named(StoredArticle article, String name) {
    return new DocumentProvenance(article.sha256(), name, Optional.empty(), Publication.UNKNOWN);
  }
}
