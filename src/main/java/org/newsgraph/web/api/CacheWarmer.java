package org.newsgraph.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.LongSupplier;
import org.apache.jena.query.QueryCancelledException;
import org.newsgraph.query.Parameter;
import org.newsgraph.web.http.HttpException;

/**
 * Fills the cache with the answers that pages and figures show before anybody has entered values.
 * It does so on its own thread, one query after the other, whenever the graph has changed.
 */
public final class CacheWarmer implements AutoCloseable {

  /** How often it checks whether the graph has changed. */
  private static final long PAUSE_MILLIS = 10_000;

  private static final Comparator<PublishedQuery> FIGURES_FIRST =
      Comparator.comparing(query -> query.saved().figure().isEmpty());

  private final List<PublishedQuery> queries;
  private final SavedQueryRunner runner;
  private final Timer timer = new Timer("newsgraph-cache-warmer", true);
  private String warmDigest = "";
  private final LongSupplier nanoTime;
  private long restUntil;
  private volatile boolean closed;

  /**
   * Creates a warmer for all queries without mandatory parameters; it is not started.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  CacheWarmer(QueryCatalog catalog, SavedQueryRunner runner, LongSupplier nanoTime) {
    this.queries =
        catalog.all().stream().filter(CacheWarmer::isCached).sorted(FIGURES_FIRST).toList();
    this.runner = runner;
    this.nanoTime = nanoTime;
    this.restUntil = nanoTime.getAsLong();
  }

  /**
   * Creates a warmer for all queries without mandatory parameters; it is not started.
   *
   * @param runner whose time-out is long enough for the slowest query
   */
  public CacheWarmer(QueryCatalog catalog, SavedQueryRunner runner) {
    this(catalog, runner, System::nanoTime);
  }

  /** Begins to warm the cache, on a thread of its own, and goes on until it is closed. */
  public void start() {
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            warm();
          }
        };
    timer.schedule(task, 0, PAUSE_MILLIS);
  }

  private static boolean isCached(PublishedQuery query) {
    return !query.fileByFile()
        && query.saved().parameters().stream().noneMatch(Parameter::mandatory);
  }

  /**
   * Computes the answers for the graph as it is now, and stops when the graph changes. Rests as
   * long as it has worked, so that a store that changes all the time costs half a core at most.
   */
  void warm() {
    String digest = runner.digest();
    long begun = nanoTime.getAsLong();
    if (!digest.equals(warmDigest) && begun - restUntil >= 0) {
      boolean done = queries.stream().allMatch(query -> fillCache(query, digest));
      warmDigest = done ? digest : warmDigest;
      long now = nanoTime.getAsLong();
      restUntil = now + (now - begun);
    }
  }

  /** Returns whether the graph is still the same. */
  private boolean fillCache(PublishedQuery query, String digest) {
    try {
      if (!closed) {
        runner.fillCache(query);
      }
    } catch (QueryCancelledException | HttpException e) {
      // the first client that asks gets the error
    }
    return runner.digest().equals(digest);
  }

  /** Ends after the query that it computes now. */
  @Override
  public void close() {
    closed = true;
    timer.cancel();
  }
}
