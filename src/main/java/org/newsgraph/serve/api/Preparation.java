package org.newsgraph.serve.api;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.jena.query.QueryCancelledException;
import org.newsgraph.query.Parameter;
import org.newsgraph.serve.http.HttpException;

/**
 * Has the answers ready that pages and figures show when nobody has given values yet: each is found
 * once for each state of the graph, by a thread of its own, whatever time it takes.
 */
public final class Preparation implements AutoCloseable {

  /** How often it looks whether the graph has changed. */
  private static final long PAUSE_MILLIS = 10_000;

  private static final Comparator<PublishedQuery> FIGURES_FIRST =
      Comparator.comparing(query -> query.saved().figure().isEmpty());

  private final List<PublishedQuery> queries;
  private final QueryRunner runner;
  private final Timer timer = new Timer("newsgraph-preparation", true);
  private String prepared = "";
  private volatile boolean closed;

  private Preparation(List<PublishedQuery> queries, QueryRunner runner) {
    this.queries = queries;
    this.runner = runner;
  }

  /**
   * Begins now.
   *
   * @param runner that is patient
   */
  public static Preparation start(QueryCatalog catalog, QueryRunner runner) {
    List<PublishedQuery> queries =
        catalog.all().stream().filter(Preparation::isKept).sorted(FIGURES_FIRST).toList();
    Preparation preparation = new Preparation(queries, runner);
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

  private void prepare() {
    String state = runner.state();
    if (!state.equals(prepared)) {
      queries.forEach(this::prepare);
      prepared = state;
    }
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
