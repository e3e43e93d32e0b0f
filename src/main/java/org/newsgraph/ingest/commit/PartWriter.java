package org.newsgraph.ingest.commit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.newsgraph.ingest.cache.FactsCache;
import org.newsgraph.ingest.run.DocumentProvenance;
import org.newsgraph.ingest.run.KnownArticles;
import org.newsgraph.ingest.run.Outcome;
import org.newsgraph.ingest.run.Outcomes;
import org.newsgraph.ingest.run.PartKeys;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.pipeline.RejectedArticleException;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.part.StoredArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last stage of a run: writes the parts of articles from cached facts and the provenance of all
 * their documents, old and new. Safe for use by several threads, if each article comes once.
 */
public final class PartWriter implements Consumer<List<DocumentProvenance>> {

  private static final Logger LOG = LoggerFactory.getLogger(PartWriter.class);

  private static final String NOT_CACHED =
      "what was read in it is not kept here, is damaged, or is of another version of the program:"
          + " build it again from the document";

  private final PartBuilder builder;
  private final PartKeys keys;
  private final KnownArticles known;
  private final Parts parts;
  private final FactsCache cache;
  private final Consumer<StoredArticle> changed;
  private final Outcomes.Collector outcomes;

  /**
   * @param known the articles of the store that the parts are for
   * @param cache holds the facts of the documents
   * @param changed is called with each article that is new or has changed
   * @param outcomes collects the outcome of each document
   */
  public PartWriter(
      PartBuilder builder,
      PartKeys keys,
      KnownArticles known,
      FactsCache cache,
      Consumer<StoredArticle> changed,
      Outcomes.Collector outcomes) {
    this.builder = builder;
    this.keys = keys;
    this.known = known;
    this.parts = known.parts();
    this.cache = cache;
    this.changed = changed;
    this.outcomes = outcomes;
  }

  /** Writes the part of one article, if its key is not that of the part in the store. */
  @Override
  public void accept(List<DocumentProvenance> found) {
    String id = found.get(0).id();
    List<DocumentProvenance> provenance = DocumentProvenance.merge(known.provenance(id), found);
    String key = keys.key(provenance);
    if (known.find(id).filter(article -> article.key().equals(key)).isPresent()) {
      found.forEach(document -> outcomes.add(new Outcome.Unchanged(document.name(), id)));
      return;
    }
    try {
      changed.accept(leftBehind(provenance, key).orElseGet(() -> written(provenance, key)));
      found.forEach(document -> outcomes.add(new Outcome.Stored(document.name(), id)));
    } catch (RejectedArticleException e) {
      found.forEach(document -> outcomes.add(new Outcome.Failed(document.name(), e.reasons())));
    }
  }

  /** The part that a stopped run wrote, if there is one and it is whole. */
  private Optional<StoredArticle> leftBehind(List<DocumentProvenance> provenance, String key) {
    DocumentProvenance first = provenance.get(0);
    if (!parts.contains(first.id(), key)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parts.reuse(first.sha256(), DocumentProvenance.names(provenance), key));
    } catch (StoreException e) {
      LOG.debug("the part of {} is written again", first.id(), e);
      return Optional.empty();
    }
  }

  private StoredArticle written(List<DocumentProvenance> provenance, String key) {
    Part part = builder.build(facts(provenance), provenance);
    List<String> names = DocumentProvenance.names(provenance);
    return parts.write(provenance.get(0).sha256(), names, key, part);
  }

  /** Where different texts were extracted from the same bytes, that of the first name counts. */
  private ArticleFacts facts(List<DocumentProvenance> provenance) {
    return provenance.stream()
        .flatMap(document -> cache.find(document).stream())
        .findFirst()
        .orElseThrow(() -> new RejectedArticleException(List.of(NOT_CACHED)));
  }
}
