package org.newsgraph.web.api;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.jena.query.QueryCancelledException;
import org.newsgraph.query.Parameter;
import org.newsgraph.web.http.HttpException;

/**
 * Has the answers ready that pages and figures show when nobody has given values yet: each is found
 * once for each state of the graph, by a thread of its own, whatever time it takes.
 */
public final class CacheWarmer implements AutoCloseable {

  /** How often it looks whether the graph has changed. */
  private static final long PAUSE_MILLIS = 10_000;

  private static final Comparator<PublishedQuery> FIGURES_FIRST =
      Comparator.comparing(query -> query.saved().figure().isEmpty());

  private final List<PublishedQuery> queries;
  private final SavedQueryRunner runner;
  private final Timer timer = new Timer("newsgraph-preparation", true);
  private String prepared = "";
  private long rested = System.nanoTime();
  private volatile boolean closed;

  /** Of all queries that can be asked without values; does nothing yet. */
  CacheWarmer(QueryCatalog catalog, SavedQueryRunner runner) {
    this.queries =
        catalog.all().stream().filter(CacheWarmer::isKept).sorted(FIGURES_FIRST).toList();
    this.runner = runner;
  }

  /**
   * Begins now.
   *
   * @param runner that is patient
   */
  public static CacheWarmer start(QueryCatalog catalog, SavedQueryRunner runner) {
    CacheWarmer preparation = new CacheWarmer(catalog, runner);
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            preparation.prepare();
          }
        };
    preparation.timer.schedule(task, 0, PAUSE_MILLIS);
    return preparation;
  }

  private static boolean isKept(PublishedQuery query) {
    return !query.fileByFile()
        && query.saved().parameters().stream().noneMatch(Parameter::mandatory);
  }

  /**
   * Answers what the graph's state has no answers for yet, until it changes again. Rests as long as
   * it has worked, so that a store that always changes costs half a core.
   */
  void prepare() {
    String state = runner.state();
    long begun = System.nanoTime();
    if (!state.equals(prepared) && begun - rested >= 0) {
      boolean done = queries.stream().allMatch(query -> prepare(query, state));
      prepared = done ? state : prepared;
      long now = System.nanoTime();
      rested = now + (now - begun);
    }
  }

  /** Whether somebody may still ask for answers of that state. */
  private boolean prepare(PublishedQuery query, String state) {
    prepare(query);
    return runner.state().equals(state);
  }

  private void prepare(PublishedQuery query) {
    try {
      if (!closed) {
        runner.prepare(query);
      }
    } catch (QueryCancelledException | HttpException | IOException e) {
      // who asks for it is told then
    }
  }

  /** Prepares nothing more. */
  @Override
  public void close() {
    closed = true;
    timer.cancel();
  }
}
