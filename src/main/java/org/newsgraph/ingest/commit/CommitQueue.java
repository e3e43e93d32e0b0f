package org.newsgraph.ingest.commit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.newsgraph.ingest.run.KnownArticles;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.part.StoredArticle;

/**
 * Commits the articles of several runs to one store (group commit). Runs that wait while a commit
 * is made go into the next one together: a commit takes longer in a larger store, but hardly longer
 * for more articles, so under load the share of each run does not grow. Safe for use by several
 * threads.
 */
public final class CommitQueue {

  /** The most runs of one commit: their articles are held in memory. */
  private static final int MOST = 100;

  /** How long a commit waits for what is being read. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final StoreConnection store;
  private final String program;
  private final BooleanSupplier more;
  private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
  private final Lock turn = new ReentrantLock(true);

  /** What one run brings. */
  @FunctionalInterface
  public interface Articles {

    /**
     * Writes the parts of all articles of the run.
     *
     * @param known the articles of the store, and those of the runs before in the same commit
     * @param changed is to be called with each article that is new or has changed, by any thread
     */
    void write(KnownArticles known, Consumer<StoredArticle> changed);
  }

  /**
   * The store after a commit.
   *
   * @param manifest what it holds
   * @param catalog its articles
   */
  public record Committed(Manifest manifest, Catalog catalog) {}

  /** A run that waits; its result is written and read by threads that hold the lock. */
  private static final class Pending {

    private final Articles articles;
    private Optional<Supplier<Committed>> result = Optional.empty();

    private Pending(Articles articles) {
      this.articles = articles;
    }
  }

  /**
   * @param store must not be changed in other ways meanwhile
   * @param program the program's version number, for the store's log
   */
  public CommitQueue(StoreConnection store, String program) {
    this(store, program, () -> false);
  }

  /**
   * A queue whose commits wait up to a second for other runs while there will be more: where many
   * articles come one by one, each would else have a commit of its own, which takes the processor
   * from reading.
   *
   * @param store must not be changed in other ways meanwhile
   * @param program the program's version number, for the store's log
   * @param more whether runs are about to come, and those that are ready may wait for them
   */
  public CommitQueue(StoreConnection store, String program, BooleanSupplier more) {
    this.store = store;
    this.program = program;
    this.more = more;
  }

  /**
   * Writes the articles of a run and commits them; they last when it returns. If writing fails, all
   * runs of the commit fail.
   *
   * @throws org.newsgraph.store.file.StoreException if the store cannot be used
   */
  public Committed commit(Articles run) {
    Pending pending = new Pending(run);
    waiting.add(pending);
    return exclusively(
        () -> {
          while (pending.result.isEmpty()) {
            commitNext();
          }
          return pending.result.get().get();
        });
  }

  /** Runs something while no commit is made. */
  public <T> T exclusively(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  /** How many runs wait for a commit that has not begun. */
  public int waiting() {
    return waiting.size();
  }

  private void commitNext() {
    List<Pending> runs = next();
    try {
      Committed committed = new Committed(write(runs), store.catalog());
      runs.forEach(run -> run.result = Optional.of(() -> committed));
    } catch (RuntimeException | Error e) {
      Supplier<Committed> failure =
          () -> {
            throw e;
          };
      runs.forEach(run -> run.result = Optional.of(failure));
    }
  }

  /** Those that wait, and those that come while it pays to wait. */
  private List<Pending> next() {
    List<Pending> runs = new ArrayList<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    waiting.drainTo(runs, MOST);
    try {
      boolean patient = true;
      while (patient && runs.size() < MOST && more.getAsBoolean()) {
        long rest = deadline - System.nanoTime();
        patient =
            Optional.ofNullable(waiting.poll(rest, TimeUnit.NANOSECONDS))
                .map(runs::add)
                .isPresent();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return runs;
  }

  /** Each run knows the articles of those before it, which may be found in its documents too. */
  private Manifest write(List<Pending> runs) {
    KnownArticles known = KnownArticles.of(store.catalog(), store.parts());
    boolean single = runs.size() == 1;
    try (ChangeWriter change = store.change("build", program)) {
      for (Pending run : runs) {
        run.articles.write(known, single ? change::store : both(change, known));
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
