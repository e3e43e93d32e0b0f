package org.newsgraph.web.sparql;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.newsgraph.query.QueryParser;
import org.newsgraph.store.Store;
import org.newsgraph.web.http.HttpException;

/**
 * Runs the SELECT queries of pages and of the API on a store, under the same rules as those that
 * clients send: on the threads and within the limits of an evaluator, with the time-out and the
 * functions of {@link QueryGuard}.
 *
 * <pre>{@code
 * StoreQueries queries = StoreQueries.of(store, evaluator);
 * List<String> names = queries.select(query, rows -> Iter.iter(rows).map(...).toList());
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class StoreQueries {

  private final Store store;
  private final DatasetGraph dataset;
  private final Context rules;
  private final QueryEvaluator evaluator;

  private StoreQueries(Store store, Context rules, QueryEvaluator evaluator) {
    this.store = store;
    this.dataset = store.dataset();
    this.rules = rules;
    this.evaluator = evaluator;
  }

  /** Returns the queries of a store that an evaluator runs, each within its time-out. */
  public static StoreQueries of(Store store, QueryEvaluator evaluator) {
    Context rules = QueryGuard.context(store, evaluator.limits().timeout());
    return new StoreQueries(store, rules, evaluator);
  }

  /** Returns the digest of the graph as it is now. */
  public String digest() {
    return store.manifest().digest();
  }

  /** Returns the time-out and the other limits. */
  public QueryLimits limits() {
    return evaluator.limits();
  }

  /**
   * Runs a query to its end, then returns what a reader makes of the rows. The reader runs on the
   * caller's thread, outside of the transaction, and may take its time.
   *
   * @param reader gets all rows, in the query's order, to iterate once; they end with the call
   * @throws QueryCancelledException if the query exceeds the time-out
   * @throws HttpException 503 if too many queries run, 413 if the result exceeds the limits
   */
  public <T> T select(Query query, Function<RowSet, T> reader) {
    try (BufferedRows rows = select(query)) {
      return reader.apply(rows.rows());
    }
  }

  /**
   * Runs a query to its end.
   *
   * @return all rows, to be closed by the caller
   * @throws QueryCancelledException if the query exceeds the time-out
   * @throws HttpException 503 if too many queries run, 413 if the result exceeds the limits
   */
  public BufferedRows select(Query query) {
    return evaluator.evaluate(running -> Txn.calculateRead(dataset, () -> select(query, running)));
  }

  /**
   * Runs a query of any form that a client wrote, as {@code /sparql} does, then returns what a
   * reader makes of the result. The reader runs on the caller's thread, outside of the transaction.
   *
   * @param most how many solutions a SELECT or CONSTRUCT query has at most
   * @throws QueryException if it is no query, or one that may not be asked
   * @throws QueryCancelledException if the query exceeds the time-out
   * @throws HttpException 503 if too many queries run, 413 if the result exceeds the limits
   */
  public <T> T answer(String sparql, long most, Function<QueryExecResult, T> reader) {
    try (QueryAnswer answer = evaluator.evaluate(running -> answer(sparql, most, running))) {
      return reader.apply(answer.result());
    }
  }

  private QueryAnswer answer(String sparql, long most, RunningQuery running) {
    BoundedFunctions.requireShortNumbers(sparql);
    Query query = QueryGuard.restrict(QueryParser.parse(sparql));
    if ((query.isSelectType() || query.isConstructType())
        && (!query.hasLimit() || query.getLimit() > most)) {
      query.setLimit(most);
    }
    running.check();
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExec execution = execution(query)) {
            return QueryAnswer.read(query, running.watch(execution), evaluator.limits());
          }
        });
  }

  private QueryExec execution(Query restricted) {
    return QueryExec.dataset(dataset).query(restricted).context(context()).build();
  }

  private BufferedRows select(Query query, RunningQuery running) {
    try (QueryExec execution = execution(QueryGuard.restrict(query))) {
      return BufferedRows.read(
          running.watch(execution).select(), evaluator.limits().rowCharacters());
    }
  }

  /** The rules go on top of the dataset's own settings, such as its default graph. */
  private Context context() {
    Context context = ARQ.getContext().copy();
    context.putAll(dataset.getContext());
    context.putAll(rules);
    return context;
  }

  /**
   * Looks something up in the dataset without a query, in one transaction on the caller's thread.
   */
  public <T> T lookUp(Function<DatasetGraph, T> lookup) {
    Supplier<T> inTransaction = () -> lookup.apply(dataset);
    return Txn.calculateRead(dataset, inTransaction);
  }
}
