package org.newsgraph.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.newsgraph.correct.CorrectionRequest;
import org.newsgraph.correct.Corrections;
import org.newsgraph.model.ArticleFacts;
import org.newsgraph.model.Publication;
import org.newsgraph.store.Part;
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

  private final Pipeline pipeline;
  private final Ingest.Settings settings;
  private final KnownArticles known;
  private final FactsCache cache;
  private final Consumer<StoredArticle> stored;
  private final Consumer<Outcome> outcomes;
  private final Set<CorrectionRequest> unfit = ConcurrentHashMap.newKeySet();

  /**
   * @param known what the store holds that the parts are for
   * @param stored hears of each article that is new or has changed
   * @param outcomes hears of each document
   */
  Publishing(
      Pipeline pipeline,
      Ingest.Settings settings,
      KnownArticles known,
      FactsCache cache,
      Consumer<StoredArticle> stored,
      Consumer<Outcome> outcomes) {
    this.pipeline = pipeline;
    this.settings = settings;
    this.known = known;
    this.cache = cache;
    this.stored = stored;
    this.outcomes = outcomes;
  }

  /** Corrections for the articles that were published that fit nothing in them. */
  Set<CorrectionRequest> unfit() {
    return Set.copyOf(unfit);
  }

  /** Publishes one article. */
  @Override
  public void accept(List<Sighting> found) {
    String id = found.get(0).id();
    List<Sighting> sightings = Sighting.merged(known.sightings(id), found);
    String key = settings.key().of(sightings);
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
    if (!known.parts().contains(first.id(), key)) {
      return Optional.empty();
    }
    try {
      return Optional.of(known.parts().reuse(first.sha256(), names(sightings), key));
    } catch (StoreException e) {
      LOG.debug("the part of {} is written again", first.id(), e);
      return Optional.empty();
    }
  }

  private StoredArticle written(List<Sighting> sightings, String key) {
    List<String> names = names(sightings);
    Corrections.Corrected corrected = settings.key().corrections().apply(facts(sightings), names);
    unfit.addAll(corrected.unfit());
    Part part = pipeline.publisher().apply(corrected.facts(), names);
    List<String> hints =
        Stream.concat(sightings.stream().map(Sighting::hint), part.hints().stream()).toList();
    return known
        .parts()
        .write(sightings.get(0).sha256(), names, key, new Part(hints, part.lines()));
  }

  /** If other texts were taken out of the same bytes, that of the first name counts. */
  private ArticleFacts facts(List<Sighting> sightings) {
    ArticleFacts facts =
        sightings.stream()
            .flatMap(sighting -> cache.find(sighting).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    new RejectedArticleException(
                        List.of("what was read is no longer in the cache: build it again")));
    List<Publication> publications = sightings.stream().map(Sighting::publication).toList();
    return facts.of(facts.article().foundAs(sightings.get(0).name(), publications));
  }

  private static List<String> names(List<Sighting> sightings) {
    return sightings.stream().map(Sighting::name).distinct().sorted().toList();
  }
}
