package org.newsgraph.ingest.cache;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.newsgraph.ingest.run.DocumentProvenance;
import org.newsgraph.ingest.run.Hashes;
import org.newsgraph.ingest.run.IngestSettings;
import org.newsgraph.ingest.run.KnownArticles;
import org.newsgraph.ingest.run.Outcome;
import org.newsgraph.ingest.run.Outcomes;
import org.newsgraph.ingest.run.ProvenanceLog;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.source.document.Document;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.UnreadableInput;
import org.newsgraph.store.file.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first stage of a run: reads the documents whose facts are neither in the store nor in the
 * cache, and puts the facts into the cache. Safe for use by several threads; documents with the
 * same bytes wait for one another, so that one of them is read and the others find its facts.
 */
public final class DocumentReader implements Consumer<InputItem> {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

  /** So many that two different articles seldom wait for each other. */
  private static final int LOCKS = 1 << 12;

  private final Function<Document, ArticleFacts> reader;
  private final IngestSettings settings;
  private final KnownArticles known;
  private final FactsCache cache;
  private final ProvenanceLog log;
  private final Outcomes.Collector outcomes;
  private final List<Object> locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();

  /**
   * @param reader reads the facts of one document; what it throws fails that document
   * @param known the articles of the store when the run began
   * @param cache where the facts go
   * @param log collects the documents that can be committed now
   * @param outcomes collects the others, which failed
   */
  public DocumentReader(
      Function<Document, ArticleFacts> reader,
      IngestSettings settings,
      KnownArticles known,
      FactsCache cache,
      ProvenanceLog log,
      Outcomes.Collector outcomes) {
    this.reader = reader;
    this.settings = settings;
    this.known = known;
    this.cache = cache;
    this.log = log;
    this.outcomes = outcomes;
  }

  /**
   * Reads one document, if it belongs to the shard.
   *
   * @throws StoreException if the cache cannot be written
   */
  @Override
  public void accept(InputItem item) {
    if (item instanceof Document document) {
      DocumentProvenance provenance = DocumentProvenance.of(document);
      if (settings.shard().holds(provenance.sha256())) {
        read(document, provenance);
        settings.progress().read(item.name());
      }
    } else if (item instanceof UnreadableInput unreadable
        && settings.shard().holds(Hashes.sha256(unreadable.name()))) {
      outcomes.add(new Outcome.Failed(unreadable.name(), List.of(unreadable.reason())));
      settings.progress().read(item.name());
    }
  }

  private void read(Document document, DocumentProvenance provenance) {
    try {
      if (!isStored(provenance)) {
        synchronized (locks.get(Math.floorMod(provenance.sha256().hashCode(), LOCKS))) {
          if (!cache.holds(provenance)) {
            cache.keep(provenance, reader.apply(document));
          }
        }
      }
      log.add(provenance);
    } catch (StoreException e) {
      throw e; // a full disk is not the fault of this document
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.debug("{} failed", document.name(), e);
      outcomes.add(Outcome.Failed.of(document.name(), e));
    }
  }

  /** Whether the store's part was made of this very document, and its key is still the same. */
  private boolean isStored(DocumentProvenance provenance) {
    List<DocumentProvenance> stored = known.provenance(provenance.id());
    return stored.contains(provenance)
        && known
            .find(provenance.id())
            .filter(article -> article.key().equals(settings.keys().key(stored)))
            .isPresent();
  }
}
