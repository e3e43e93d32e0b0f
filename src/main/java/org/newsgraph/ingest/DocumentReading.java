package org.newsgraph.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.newsgraph.ingest.cache.FactsCache;
import org.newsgraph.ingest.commit.KnownArticles;
import org.newsgraph.ingest.document.DocumentProvenance;
import org.newsgraph.ingest.document.Hashes;
import org.newsgraph.ingest.document.Outcome;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.source.document.Document;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.UnreadableInput;
import org.newsgraph.store.file.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads documents whose facts are neither in the store nor in the cache, into the cache. Safe for
 * use by several threads; documents with the same bytes wait for each other, so that one of them is
 * read and the others find it done.
 */
public final class DocumentReading implements Consumer<InputItem> {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentReading.class);

  /** So many that two articles seldom wait for each other by chance. */
  private static final int LOCKS = 1 << 12;

  private final Pipeline pipeline;
  private final Ingest.Settings settings;
  private final KnownArticles known;
  private final FactsCache cache;
  private final Consumer<DocumentProvenance> read;
  private final Consumer<Outcome> failures;
  private final List<Object> locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();

  /**
   * @param read hears of each document that can be published now
   * @param failures hears of each other one
   */
  DocumentReading(
      Pipeline pipeline,
      Ingest.Settings settings,
      KnownArticles known,
      FactsCache cache,
      Consumer<DocumentProvenance> read,
      Consumer<Outcome> failures) {
    this.pipeline = pipeline;
    this.settings = settings;
    this.known = known;
    this.cache = cache;
    this.read = read;
    this.failures = failures;
  }

  @Override
  public void accept(InputItem found) {
    if (found instanceof Document document) {
      DocumentProvenance sighting = DocumentProvenance.of(document);
      if (settings.shard().holds(sighting.sha256())) {
        read(document, sighting);
        settings.progress().read(found.name());
      }
    } else if (found instanceof UnreadableInput broken
        && settings.shard().holds(Hashes.sha256(broken.name()))) {
      failures.accept(new Outcome.Failed(broken.name(), List.of(broken.reason())));
      settings.progress().read(found.name());
    }
  }

  private void read(Document document, DocumentProvenance sighting) {
    try {
      if (!isStored(sighting)) {
        synchronized (locks.get(Math.floorMod(sighting.sha256().hashCode(), LOCKS))) {
          keepFacts(document, sighting);
        }
      }
      read.accept(sighting);
    } catch (StoreException e) {
      throw e; // a full disk is not the fault of this document
    } catch (RuntimeException e) {
      LOG.debug("{} failed", document.name(), e);
      failures.accept(failure(document.name(), e));
    }
  }

  public static Outcome.Failed failure(String name, RuntimeException cause) {
    String reason = Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
    return new Outcome.Failed(name, List.of(reason));
  }

  private void keepFacts(Document document, DocumentProvenance sighting) {
    if (!cache.holds(sighting)) {
      cache.keep(sighting, pipeline.read(document));
    }
  }

  private boolean isStored(DocumentProvenance sighting) {
    return known
        .find(sighting.id())
        .filter(
            article -> {
              List<DocumentProvenance> sightings = known.sightings(article.id());
              return sightings.contains(sighting)
                  && settings.key().of(sightings).equals(article.key());
            })
        .isPresent();
  }
}
