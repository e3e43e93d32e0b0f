package org.newsgraph.serve.sparql;

import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;

/** A piece of work whose client may give up on it at any moment. */
public final class Running {

  private boolean abandoned;
  private Optional<QueryExec> query = Optional.empty();

  Running() {}

  /**
   * Says whether to go on.
   *
   * @throws QueryCancelledException if nobody waits any more
   */
  public synchronized void check() {
    if (abandoned) {
      throw new QueryCancelledException();
    }
  }

  /**
   * From now on the query is what is stopped when nobody waits any more.
   *
   * @throws QueryCancelledException if nobody does already
   */
  public synchronized QueryExec watch(QueryExec started) {
    check();
    query = Optional.of(started);
    return started;
  }

  synchronized void abandon() {
    abandoned = true;
    query.ifPresent(QueryExec::abort);
  }
}
