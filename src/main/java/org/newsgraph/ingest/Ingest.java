package org.newsgraph.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.newsgraph.correction.Corrections;
import org.newsgraph.correction.Corrections.CorrectionRequest;
import org.newsgraph.correction.Identifications;
import org.newsgraph.ingest.cache.DocumentReader;
import org.newsgraph.ingest.cache.FactsCache;
import org.newsgraph.ingest.commit.CommitQueue;
import org.newsgraph.ingest.commit.PartBuilder;
import org.newsgraph.ingest.commit.PartWriter;
import org.newsgraph.ingest.load.PartImport;
import org.newsgraph.ingest.run.IngestSettings;
import org.newsgraph.ingest.run.KnownArticles;
import org.newsgraph.ingest.run.Outcomes;
import org.newsgraph.ingest.run.ProvenanceLog;
import org.newsgraph.ingest.run.RunFolder;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.part.StoredArticle;

/**
 * One run that takes documents into a store, in stages: documents are read into a cache, which
 * needs no lock and can be stopped at any time; then the parts of all articles are written, with
 * every name that the same bytes have; then the store changes in one step.
 *
 * <pre>{@code
 * try (Ingest ingest = new Ingest(pipeline, settings, folder)) {
 *   ingest.read(documents, store.catalog());
 *   Ingest.Report report = ingest.publish(store);
 * }
 * }</pre>
 *
 * <p>The store's content then does not depend on the order of the documents, the number of threads
 * or the number of runs. A document that cannot be read does not stop the others. Memory does not
 * grow with the number of documents. Not for use by several threads.
 */
public final class Ingest implements AutoCloseable {

  private final Pipeline pipeline;
  private final IngestSettings settings;
  private final StoreFolder folder;
  private final FactsCache cache;
  private final RunFolder work;
  private final ProvenanceLog log;
  private final Outcomes.Collector outcomes;
  private final PartBuilder builder;

  /**
   * The result of a run.
   *
   * @param outcomes the outcome of each document; gone when the run is closed
   * @param manifest what the store holds now
   * @param unfit finds corrections that match nothing: they name no article of the store, or one
   *     that was published now and has no such statement; may read the list of all articles
   */
  public record Report(
      Outcomes outcomes, Manifest manifest, Supplier<List<CorrectionRequest>> unfit) {}

  /**
   * Begins a run; makes the folder of the store if it is not there.
   *
   * @param pipeline reads documents and maps facts to RDF
   * @param folder of the store
   * @throws org.newsgraph.store.file.StoreException if the folder cannot be written
   */
  public Ingest(Pipeline pipeline, IngestSettings settings, StoreFolder folder) {
    this.pipeline = pipeline;
    this.settings = settings;
    this.folder = folder;
    this.cache = new FactsCache(folder.path(), settings.reading());
    this.work = RunFolder.in(folder.path());
    this.log = new ProvenanceLog(work.path());
    this.outcomes = new Outcomes.Collector(work.path());
    this.builder = new PartBuilder(pipeline, settings.keys().corrections());
  }

  /**
   * The corrections and identifications that a store keeps for all of its builds; none if it keeps
   * no file.
   *
   * @throws IllegalArgumentException if a file is not one of them
   */
  public static Corrections keptCorrections(StoreFolder folder) {
    Path file = folder.corrections();
    Corrections kept = Files.exists(file) ? Corrections.read(file) : Corrections.NONE;
    Path identified = folder.identifications();
    return Files.exists(identified) ? kept.with(Identifications.read(identified)) : kept;
  }

  /**
   * Reads documents into the cache.
   *
   * @param catalog the articles of the store, which are not read again; it may change meanwhile
   * @throws org.newsgraph.store.file.StoreException if the cache cannot be written
   */
  public void read(Stream<InputItem> documents, Catalog catalog) {
    KnownArticles known = KnownArticles.of(catalog, folder.parts());
    ParallelLoop.forEach(
        settings.threads(),
        documents.iterator(),
        new DocumentReader(pipeline::read, settings, known, cache, log, outcomes));
  }

  /**
   * Copies what other runs of this program made, without reading it again.
   *
   * @param finished a store, or a folder of parts
   * @throws org.newsgraph.store.file.StoreException if it cannot be read or copied, or a part is
   *     missing
   */
  public void load(Path finished) {
    PartImport parts =
        new PartImport(finished, settings.reading(), folder.parts(), cache, log, outcomes);
    AtomicLong copied = new AtomicLong();
    try (Stream<Path> files = parts.files()) {
      ParallelLoop.forEach(
          settings.threads(),
          files.iterator(),
          part -> {
            parts.accept(part);
            copied.incrementAndGet();
            settings.progress().read(String.valueOf(part.getFileName()));
          });
    }
    parts.requireAll(copied.get());
  }

  /**
   * Writes the graphs of all that was read or loaded, and commits them; to be called once.
   *
   * @throws org.newsgraph.store.file.StoreException if the store cannot be used
   */
  public Report publish(StoreConnection store) {
    return publish(new CommitQueue(store, settings.program()));
  }

  /** As {@link #publish(StoreConnection)}, in one commit with the runs of other threads. */
  public Report publish(CommitQueue queue) {
    CommitQueue.Committed committed = queue.commit(this::write);
    try {
      cache.deleteStale(committed.catalog());
      return new Report(outcomes.sorted(), committed.manifest(), () -> unfit(committed.catalog()));
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private void write(KnownArticles known, Consumer<StoredArticle> changed) {
    PartWriter writer = new PartWriter(builder, settings.keys(), known, cache, changed, outcomes);
    AtomicLong written = new AtomicLong();
    try (ProvenanceLog.Groups articles = log.groups()) {
      ParallelLoop.forEach(
          settings.threads(),
          articles,
          article -> {
            writer.accept(article);
            settings.progress().written(written.incrementAndGet());
          });
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private List<CorrectionRequest> unfit(Catalog catalog) {
    Set<CorrectionRequest> unmatched = builder.unmatched();
    return settings.keys().corrections().requests().stream()
        .filter(
            request -> unmatched.contains(request) || catalog.matching(request.article()).isEmpty())
        .toList();
  }

  private UncheckedIOException cannotWrite(IOException cause) {
    return new UncheckedIOException(
        "cannot write in " + work.path() + ": is the disk full?", cause);
  }

  /** Deletes the temporary files of the run; the cache stays. */
  @Override
  public void close() {
    try {
      log.close();
      outcomes.close();
      work.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + work.path(), e);
    }
  }

  /**
   * Processes the elements of an iterator with several threads, in no particular order. Only a few
   * elements are taken ahead of the work, so the iterator may be as long as it likes. Threads are
   * never interrupted.
   */
  private static final class ParallelLoop {

    private ParallelLoop() {}

    /**
     * Processes all elements; returns when all is done. The first exception ends the loop as soon
     * as the elements in work are done, and is thrown here.
     *
     * @param threads how many, at least 1
     */
    static <T> void forEach(int threads, Iterator<T> elements, Consumer<T> work) {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      Semaphore room = new Semaphore(2 * threads);
      AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
      try {
        while (failure.get().isEmpty() && elements.hasNext()) {
          T element = elements.next();
          room.acquireUninterruptibly();
          pool.execute(
              () -> {
                try {
                  work.accept(element);
                } catch (Throwable e) {
                  failure.compareAndSet(Optional.empty(), Optional.of(e));
                } finally {
                  room.release();
                }
              });
        }
        room.acquireUninterruptibly(2 * threads);
      } finally {
        pool.shutdown();
      }
      failure.get().ifPresent(ParallelLoop::rethrow);
    }

    private static void rethrow(Throwable failure) {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    }
  }
}
