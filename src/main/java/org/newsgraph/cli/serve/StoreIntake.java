package org.newsgraph.cli.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.newsgraph.cli.console.PipelineFactory;
import org.newsgraph.cli.console.Version;
import org.newsgraph.correction.Corrections;
import org.newsgraph.ingest.CommitQueue;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.cache.FactsCache;
import org.newsgraph.ingest.document.GraphKey;
import org.newsgraph.ingest.document.Hashes;
import org.newsgraph.ingest.document.Outcome;
import org.newsgraph.ingest.document.Progress;
import org.newsgraph.ingest.document.Shard;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.store.Store;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.StoredArticle;
import org.newsgraph.web.write.ArticleSubmission;

/**
 * Takes what is sent to a server into the store that it serves. Reads as much at once as there are
 * processors; the language models are loaded for the first article.
 */
public final class StoreIntake implements ArticleSubmission {

  private final Store store;
  private final StoreFolder folder;
  private final Pipeline pipeline;
  private final ReplacementPart replacement = new ReplacementPart();
  private final Semaphore readers = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final CommitQueue commits;

  /** What is read is kept until it is published; to take an article out forgets what was read. */
  private final ReadWriteLock kept = new ReentrantReadWriteLock(true);

  public StoreIntake(Store store, StoreFolder folder, PipelineFactory wiring) {
    this.store = store;
    this.folder = folder;
    this.pipeline = wiring.pipeline(store.manifest().base());
    this.commits = new CommitQueue(store);
  }

  @Override
  public Receipt read(Submission submission) throws IOException {
    Ingest.Settings settings =
        new Ingest.Settings(
            Version.number(),
            Version.readingFingerprint(),
            GraphKey.of(Version.fingerprint(), store.manifest().base(), corrections()),
            1,
            Shard.WHOLE,
            Progress.UNHEARD);
    kept.readLock().lock();
    try (Ingest ingest = new Ingest(pipeline, settings, folder)) {
      read(submission, ingest);
      Ingest.Report report = commits.publish(ingest);
      try (Stream<Outcome> outcomes = report.outcomes().stream()) {
        return receipt(outcomes.toList(), report.manifest());
      }
    } finally {
      kept.readLock().unlock();
    }
  }

  private void read(Submission submission, Ingest ingest) throws IOException {
    readers.acquireUninterruptibly();
    try (Stream<InputItem> documents = SubmittedDocuments.of(submission)) {
      ingest.read(documents, store.catalog());
    } finally {
      readers.release();
    }
  }

  private Corrections corrections() {
    Path file = folder.corrections();
    return Files.exists(file) ? Corrections.read(file) : Corrections.NONE;
  }

  private Receipt receipt(List<Outcome> outcomes, Manifest manifest) {
    List<String> stored = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Stored it) {
        stored.add(iri(it.article()));
      } else if (outcome instanceof Outcome.Unchanged it) {
        unchanged.add(iri(it.article()));
      } else if (outcome instanceof Outcome.Failed it) {
        it.reasons().forEach(failed::add);
      }
    }
    return new Receipt(stored, unchanged, failed, manifest.digest());
  }

  private String iri(String id) {
    return "%sarticle/%s".formatted(store.manifest().base(), id);
  }

  private StoredArticle held(String article) {
    String id = article.substring(article.lastIndexOf('/') + 1);
    return store
        .catalog()
        .find(id)
        .filter(found -> iri(id).equals(article))
        .orElseThrow(() -> new NoSuchElementException("There is no article " + article));
  }

  @Override
  public Receipt replace(String article, Graph facts) {
    return commits.alone(() -> replaced(article, facts));
  }

  private Receipt replaced(String article, Graph facts) {
    StoredArticle old = held(article);
    Part part = replacement.of(article, store.parts().quads(old), facts);
    String key = Hashes.shortened(Hashes.sha256(String.join("\n", part.lines())));
    StoredArticle written = store.parts().write(old.sha256(), old.files(), key, part);
    if (written.equals(old)) {
      return new Receipt(List.of(), List.of(article), List.of(), store.manifest().digest());
    }
    Manifest manifest = commit("put", change -> change.store(written));
    return new Receipt(List.of(article), List.of(), List.of(), manifest.digest());
  }

  @Override
  public Receipt remove(String article) {
    kept.writeLock().lock();
    try {
      return commits.alone(() -> removed(article));
    } finally {
      kept.writeLock().unlock();
    }
  }

  private Receipt removed(String article) {
    StoredArticle old = held(article);
    new FactsCache(folder.path(), Version.readingFingerprint()).forget(old.id());
    Manifest manifest = commit("retract", change -> change.remove(old.id()));
    return new Receipt(List.of(), List.of(), List.of(), manifest.digest());
  }

  private Manifest commit(String action, Consumer<ChangeWriter> saying) {
    try (ChangeWriter change = store.change(action, Version.number())) {
      saying.accept(change);
      return store.commit(change.finish());
    }
  }
}
