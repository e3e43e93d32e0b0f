package org.newsgraph.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.newsgraph.ingest.commit.KnownArticles;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.part.StoredArticle;

/**
 * Publishes what several threads have read. What waits while one commit is made goes into the next
 * one together: a commit takes longer in a larger store, but hardly longer for more articles, so
 * where many come the share of each does not grow. Safe for use by several threads.
 */
public final class CommitQueue {

  /** How many runs go into one commit at most: what several bring is held in memory. */
  private static final int MOST = 100;

  private final StoreConnection store;
  private final Queue<Ingest> waiting = new ConcurrentLinkedQueue<>();
  private final Map<Ingest, Supplier<Ingest.Report>> results = new HashMap<>();
  private final Lock turn = new ReentrantLock(true);

  /** Of a store that is not changed otherwise meanwhile. */
  public CommitQueue(StoreConnection store) {
    this.store = store;
  }

  /**
   * Writes the graphs of all that a run has read; returns when they are the store's.
   *
   * @throws org.newsgraph.store.file.StoreException if the store cannot be used
   */
  public Ingest.Report publish(Ingest run) {
    waiting.add(run);
    return alone(
        () -> {
          while (!results.containsKey(run)) {
            publishNext();
          }
          return results.remove(run).get();
        });
  }

  /** Does what must not meet a commit of others. */
  public <T> T alone(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  /** How many runs wait for a commit that has not begun. */
  int waiting() {
    return waiting.size();
  }

  private void publishNext() {
    List<Ingest> runs = next();
    try {
      Manifest manifest = commit(runs);
      runs.forEach(run -> results.put(run, () -> run.report(manifest, store.catalog())));
    } catch (RuntimeException | Error e) {
      runs.forEach(
          run ->
              results.put(
                  run,
                  () -> {
                    throw e;
                  }));
    }
  }

  private List<Ingest> next() {
    List<Ingest> runs = new ArrayList<>();
    while (runs.size() < MOST && !waiting.isEmpty()) {
      runs.add(waiting.remove());
    }
    return runs;
  }

  /** Each run knows what those before it bring, such as the names of the same bytes. */
  private Manifest commit(List<Ingest> runs) {
    KnownArticles known = KnownArticles.of(store.catalog(), store.parts());
    boolean single = runs.size() == 1;
    try (ChangeWriter change = store.change("build", runs.get(0).program())) {
      for (Ingest run : runs) {
        run.write(known, single ? change::store : both(change, known));
      }
      return store.commit(change.finish());
    }
  }

  private static Consumer<StoredArticle> both(ChangeWriter change, KnownArticles known) {
    return article -> {
      change.store(article);
      known.coming().put(article.id(), article);
    };
  }
}
