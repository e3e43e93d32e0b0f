package org.newsgraph.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.store.Part;
import org.newsgraph.store.Parts;
import org.newsgraph.store.StoreException;
import org.newsgraph.store.StoredArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns cached facts into the parts of a store, with all that is known of where an article was
 * found. Safe for use by several threads, if each article comes once.
 */
final class Publishing implements Consumer<List<Sighting>> {

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
  Publishing(
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
  public void accept(List<Sighting> found) {
    String id = found.get(0).id();
    List<Sighting> sightings = Sighting.merged(known.sightings(id), found);
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

  private void fail(List<Sighting> found, List<String> reasons) {
    found.forEach(document -> outcomes.accept(new Outcome.Failed(document.name(), reasons)));
  }

  private StoredArticle stored(List<Sighting> sightings, String key) {
    return finished(sightings, key).orElseGet(() -> written(sightings, key));
  }

  /** A part that a run left behind which was stopped. */
  private Optional<StoredArticle> finished(List<Sighting> sightings, String key) {
    Sighting first = sightings.get(0);
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

  private StoredArticle written(List<Sighting> sightings, String key) {
    Part part = articles.of(facts(sightings), sightings);
    return parts.write(sightings.get(0).sha256(), ArticleParts.names(sightings), key, part);
  }

  /** If other texts were taken out of the same bytes, that of the first name counts. */
  private ArticleFacts facts(List<Sighting> sightings) {
    return sightings.stream()
        .flatMap(sighting -> cache.find(sighting).stream())
        .findFirst()
        .orElseThrow(() -> new RejectedArticleException(List.of(NOT_CACHED)));
  }
}
