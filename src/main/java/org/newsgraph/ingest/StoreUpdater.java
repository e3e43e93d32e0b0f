package org.newsgraph.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.ingest.cache.FactsCache;
import org.newsgraph.ingest.commit.CommitQueue;
import org.newsgraph.ingest.run.Hashes;
import org.newsgraph.ingest.run.IngestSettings;
import org.newsgraph.ingest.run.Outcome;
import org.newsgraph.ingest.run.ProgramVersion;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.rdf.ArticleChecker;
import org.newsgraph.rdf.ArticleGraph;
import org.newsgraph.rdf.Labels;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.StoredArticle;

/**
 * Adds, replaces and removes articles of a store that is open, as for clients of a server. Safe for
 * use by several threads: as many submissions are read at once as there are processors, and those
 * that are ready at the same time share a commit, or within a second if others wait to be read.
 */
public final class StoreUpdater {

  private final StoreConnection store;
  private final StoreFolder folder;
  private final Pipeline pipeline;
  private final ArticleChecker checker = new ArticleChecker();
  private final Semaphore readers = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final CommitQueue commits;

  /** Cached facts must stay until they are published; removing an article deletes its facts. */
  private final ReadWriteLock cached = new ReentrantReadWriteLock(true);

  /**
   * The result of a change.
   *
   * @param stored the IRIs of the articles that are new or have other facts now
   * @param unchanged the IRIs of articles that the store held with the same facts
   * @param failed why documents could not be stored, a sentence each
   * @param digest of the store after the change
   */
  public record Result(
      List<String> stored, List<String> unchanged, List<String> failed, String digest) {

    /** Copies the lists. */
    public Result {
      stored = List.copyOf(stored);
      unchanged = List.copyOf(unchanged);
      failed = List.copyOf(failed);
    }
  }

  /**
   * @param store must not be changed in other ways meanwhile
   * @param folder of that store
   * @param pipeline for the base of the store
   */
  public StoreUpdater(StoreConnection store, StoreFolder folder, Pipeline pipeline) {
    this.store = store;
    this.folder = folder;
    this.pipeline = pipeline;
    this.commits = new CommitQueue(store, ProgramVersion.number(), readers::hasQueuedThreads);
  }

  /**
   * Reads documents and stores them; they last when it returns. One that fails does not stop the
   * others.
   *
   * @param documents are read by this thread, one after the other
   * @throws org.newsgraph.store.file.StoreException if the store cannot be changed
   */
  public Result add(Stream<InputItem> documents) {
    return add(documents, 1);
  }

  /** As {@link #add(Stream)}, with several threads. */
  public Result add(Stream<InputItem> documents, int threads) {
    IngestSettings settings =
        IngestSettings.of(store.manifest().base(), Ingest.keptCorrections(folder))
            .withThreads(threads);
    cached.readLock().lock();
    try (Ingest ingest = new Ingest(pipeline, settings, folder)) {
      readers.acquireUninterruptibly();
      try {
        ingest.read(documents, store.catalog());
      } finally {
        readers.release();
      }
      return result(ingest.publish(commits));
    } finally {
      cached.readLock().unlock();
    }
  }

  private Result result(Ingest.Report report) {
    List<String> stored = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    try (Stream<Outcome> outcomes = report.outcomes().stream()) {
      outcomes.forEach(
          outcome -> {
            if (outcome instanceof Outcome.Stored it) {
              stored.add(iri(it.article()));
            } else if (outcome instanceof Outcome.Unchanged it) {
              unchanged.add(iri(it.article()));
            } else if (outcome instanceof Outcome.Failed it) {
              failed.addAll(it.reasons());
            }
          });
    }
    return new Result(stored, unchanged, failed, report.manifest().digest());
  }

  private String iri(String id) {
    return "%sarticle/%s".formatted(store.manifest().base(), id);
  }

  /**
   * Replaces the facts of an article; its text and background data stay. It has no links to other
   * articles then, as these would be derived from the facts that were read.
   *
   * @param article its IRI
   * @throws NoSuchElementException if the store does not hold it
   * @throws IllegalArgumentException if the facts break a shape, have blank nodes, or quote words
   *     that are not in the text at their offsets
   */
  public Result replace(String article, Graph facts) {
    return commits.exclusively(
        () -> {
          StoredArticle old = find(article);
          Part part = part(article, store.parts().quads(old), facts);
          String key = Hashes.shortSha256(String.join("\n", part.lines()));
          StoredArticle replaced = store.parts().write(old.sha256(), old.files(), key, part);
          if (replaced.equals(old)) {
            String digest = store.manifest().digest();
            return new Result(List.of(), List.of(article), List.of(), digest);
          }
          Manifest manifest = commit("put", change -> change.store(replaced));
          return new Result(List.of(article), List.of(), List.of(), manifest.digest());
        });
  }

  private Part part(String article, List<Quad> old, Graph facts) {
    Node graph = NodeFactory.createURI(article);
    List<Quad> quads = new ArrayList<>(old);
    quads.removeIf(quad -> quad.getGraph().equals(graph));
    facts.find().forEachRemaining(fact -> quads.add(new Quad(graph, fact)));
    ArticleGraph whole = ArticleGraph.of(graph, quads);
    List<String> faults = checker.check(whole);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return Part.of(quads, Labels.hints(whole));
  }

  /**
   * Removes an article with its graphs and its cached facts, and the background data and links that
   * it alone had.
   *
   * @param article its IRI
   * @throws NoSuchElementException if the store does not hold it
   */
  public Result remove(String article) {
    cached.writeLock().lock();
    try {
      return commits.exclusively(
          () -> {
            StoredArticle old = find(article);
            new FactsCache(folder.path(), ProgramVersion.readingFingerprint()).forget(old.id());
            Manifest manifest = commit("retract", change -> change.remove(old.id()));
            return new Result(List.of(), List.of(), List.of(), manifest.digest());
          });
    } finally {
      cached.writeLock().unlock();
    }
  }

  private StoredArticle find(String article) {
    String id = article.substring(article.lastIndexOf('/') + 1);
    return store
        .catalog()
        .find(id)
        .filter(found -> iri(id).equals(article))
        .orElseThrow(() -> new NoSuchElementException("There is no article " + article));
  }

  private Manifest commit(String action, Consumer<ChangeWriter> changes) {
    try (ChangeWriter change = store.change(action, ProgramVersion.number())) {
      changes.accept(change);
      return store.commit(change.finish());
    }
  }
}
