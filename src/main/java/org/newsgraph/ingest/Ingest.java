package org.newsgraph.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.newsgraph.correction.CorrectionRequest;
import org.newsgraph.correction.Corrections;
import org.newsgraph.ingest.cache.FactsCache;
import org.newsgraph.ingest.cache.StaleFacts;
import org.newsgraph.ingest.commit.ArticleParts;
import org.newsgraph.ingest.commit.KnownArticles;
import org.newsgraph.ingest.commit.Publishing;
import org.newsgraph.ingest.document.GraphKey;
import org.newsgraph.ingest.document.OutcomeLog;
import org.newsgraph.ingest.document.Outcomes;
import org.newsgraph.ingest.document.Progress;
import org.newsgraph.ingest.document.RunFolder;
import org.newsgraph.ingest.document.Shard;
import org.newsgraph.ingest.load.FinishedParts;
import org.newsgraph.ingest.load.PartImport;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.part.StoredArticle;

/**
 * Takes documents into a store. They are read into a cache first, which needs no lock and can be
 * stopped at any time; then their graphs are written, all at once and with every name that the same
 * bytes have. What the store holds then does not depend on the order of the documents, the number
 * of threads or the number of runs; one that cannot be read does not stop the others. The memory it
 * takes does not grow with their number.
 */
public final class Ingest implements AutoCloseable {

  private final Pipeline pipeline;
  private final Settings settings;
  private final StoreFolder folder;
  private final FactsCache cache;
  private final RunFolder work;
  private final LineSorter sightings;
  private final OutcomeLog outcomes;
  private final ArticleParts articles;

  /**
   * How to go about it.
   *
   * @param program the version, for the store's log
   * @param reading what the code that reads and its data are, as a hash
   * @param key what graphs depend on besides the documents
   * @param threads how many articles are in work at once
   * @param shard which of the documents to take
   * @param progress hears how far things are
   */
  public record Settings(
      String program, String reading, GraphKey key, int threads, Shard shard, Progress progress) {}

  /**
   * What a run came to.
   *
   * @param outcomes of each document; gone when the run is closed
   * @param manifest what the store holds now
   * @param unfit corrections that fit nothing: of no article in the store, or of one that was
   *     published now and has no such statement
   */
  public record Report(Outcomes outcomes, Manifest manifest, List<CorrectionRequest> unfit) {

    /** Copies the list. */
    public Report {
      unfit = List.copyOf(unfit);
    }
  }

  /**
   * Begins a run.
   *
   * @param folder of the store
   */
  public Ingest(Pipeline pipeline, Settings settings, StoreFolder folder) {
    this.pipeline = pipeline;
    this.settings = settings;
    this.folder = folder;
    this.cache = new FactsCache(folder.path(), settings.reading());
    this.work = RunFolder.in(folder.path());
    this.sightings = new LineSorter(work.path());
    this.outcomes = new OutcomeLog(work.path());
    this.articles = new ArticleParts(pipeline, settings.key().corrections());
  }

  /**
   * Reads documents.
   *
   * @param catalog of the store now; what changes in it later does no harm
   * @throws org.newsgraph.store.file.StoreException if the cache cannot be written
   */
  public void read(Stream<InputItem> documents, Catalog catalog) {
    KnownArticles known = KnownArticles.of(catalog, folder.parts());
    DocumentReading reading =
        new DocumentReading(
            pipeline,
            settings,
            known,
            cache,
            sighting -> sightings.add(sighting.line()),
            outcomes::add);
    new Workers(settings.threads()).forEach(documents.iterator(), reading);
  }

  /**
   * Takes what other runs of this program made, without reading it again.
   *
   * @param finished a store, or a folder of parts
   * @throws org.newsgraph.store.file.StoreException if it cannot be read, or copied, or a part is
   *     missing
   */
  public void load(Path finished) {
    PartImport takeover =
        new PartImport(
            folder.parts(),
            cache,
            new FactsCache(finished, settings.reading()),
            sighting -> sightings.add(sighting.line()),
            outcomes::add);
    AtomicLong taken = new AtomicLong();
    try (Stream<Path> parts = FinishedParts.of(finished)) {
      new Workers(settings.threads())
          .forEach(
              parts.iterator(),
              part -> {
                takeover.accept(part);
                taken.incrementAndGet();
                settings.progress().read(String.valueOf(part.getFileName()));
              });
    }
    FinishedParts.requireAll(finished, taken.get());
  }

  /**
   * Writes the graphs of all that was read, and makes it the store's. To be called once.
   *
   * @throws org.newsgraph.store.file.StoreException if the store cannot be used
   */
  public Report publish(StoreConnection store) {
    return new CommitQueue(store).publish(this);
  }

  /** The version of the program, for the store's log. */
  String program() {
    return settings.program();
  }

  /**
   * Writes the graphs of all that was read.
   *
   * @param stored hears of each article that is new or has changed
   */
  void write(KnownArticles known, Consumer<StoredArticle> stored) {
    Publishing publishing =
        new Publishing(articles, settings.key(), known, cache, stored, outcomes::add);
    AtomicLong written = new AtomicLong();
    try (Lines sorted = sightings.sorted()) {
      new Workers(settings.threads())
          .forEach(
              new ProvenanceGroups(sorted),
              group -> {
                publishing.accept(group);
                settings.progress().written(written.incrementAndGet());
              });
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** What the run came to, once the store holds what it wrote. */
  Report report(Manifest manifest, Catalog catalog) {
    try {
      StaleFacts.delete(cache.path(), catalog);
      return new Report(outcomes.sorted(), manifest, unfit(articles.unfit(), catalog));
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private UncheckedIOException cannotWrite(IOException cause) {
    return new UncheckedIOException(
        "cannot write in " + work.path() + ": is the disk full?", cause);
  }

  private List<CorrectionRequest> unfit(Set<CorrectionRequest> unfit, Catalog catalog) {
    Corrections corrections = settings.key().corrections();
    return corrections.requests().stream()
        .filter(request -> unfit.contains(request) || catalog.matching(request.article()).isEmpty())
        .toList();
  }

  /** Deletes what was only needed for the run. */
  @Override
  public void close() {
    try {
      sightings.close();
      outcomes.close();
      work.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + work.path(), e);
    }
  }
}
