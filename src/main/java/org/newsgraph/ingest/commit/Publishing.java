package org.newsgraph.ingest.commit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.newsgraph.ingest.cache.FactsCache;
import org.newsgraph.ingest.document.DocumentProvenance;
import org.newsgraph.ingest.document.GraphKey;
import org.newsgraph.ingest.document.Outcome;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.pipeline.RejectedArticleException;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.part.StoredArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns cached facts into the parts of a store, with all that is known of where an article was
 * found. Safe for use by several threads, if each article comes once.
 */
public final class Publishing implements Consumer<List<DocumentProvenance>> {

  private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

  private static final String NOT_CACHED =
      "what was read in it is not kept here, is damaged, or is of another version of the program:"
          + " build it again from the document";

  private final ArticleParts articles;
  private final GraphKey graphKey;
  private final KnownArticles known;
  private final Parts parts;
  private final FactsCache cache;
  private final Consumer<StoredArticle> stored;
  private final Consumer<Outcome> outcomes;

  /**
   * @param known what the store holds that the parts are for
   * @param stored hears of each article that is new or has changed
   * @param outcomes hears of each document
   */
  public Publishing(
      ArticleParts articles,
      GraphKey graphKey,
      KnownArticles known,
      FactsCache cache,
      Consumer<StoredArticle> stored,
      Consumer<Outcome> outcomes) {
    this.articles = articles;
    this.graphKey = graphKey;
    this.known = known;
    this.parts = known.parts();
    this.cache = cache;
    this.stored = stored;
    this.outcomes = outcomes;
  }

  /** Publishes one article. */
  @Override
  public void accept(List<DocumentProvenance> found) {
    String id = found.get(0).id();
    List<DocumentProvenance> sightings = DocumentProvenance.merged(known.sightings(id), found);
    String key = graphKey.of(sightings);
    if (known.find(id).filter(article -> article.key().equals(key)).isPresent()) {
      found.forEach(document -> outcomes.accept(new Outcome.Unchanged(document.name(), id)));
      return;
    }
    try {
      stored.accept(stored(sightings, key));
      found.forEach(document -> outcomes.accept(new Outcome.Stored(document.name(), id)));
    } catch (RejectedArticleException e) {
      fail(found, e.reasons());
    }
  }

  private void fail(List<DocumentProvenance> found, List<String> reasons) {
    found.forEach(document -> outcomes.accept(new Outcome.Failed(document.name(), reasons)));
  }

  private StoredArticle stored(List<DocumentProvenance> sightings, String key) {
    return finished(sightings, key).orElseGet(() -> written(sightings, key));
  }

  /** A part that a run left behind which was stopped. */
  private Optional<StoredArticle> finished(List<DocumentProvenance> sightings, String key) {
    DocumentProvenance first = sightings.get(0);
    if (!parts.contains(first.id(), key)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parts.reuse(first.sha256(), ArticleParts.names(sightings), key));
    } catch (StoreException e) {
      LOG.debug("the part of {} is written again", first.id(), e);
      return Optional.empty();
    }
  }

  private StoredArticle written(List<DocumentProvenance> sightings, String key) {
    Part part = articles.of(facts(sightings), sightings);
    return parts.write(sightings.get(0).sha256(), ArticleParts.names(sightings), key, part);
  }

  /** If other texts were taken out of the same bytes, that of the first name counts. */
  private ArticleFacts facts(List<DocumentProvenance> sightings) {
    return sightings.stream()
        .flatMap(sighting -> cache.find(sighting).stream())
        .findFirst()
        .orElseThrow(() -> new RejectedArticleException(List.of(NOT_CACHED)));
  }
}
