package org.newsgraph.serve.api;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.newsgraph.serve.sparql.Evaluator;
import org.newsgraph.serve.sparql.Rewriting;
import org.newsgraph.serve.sparql.Rows;
import org.newsgraph.serve.sparql.Running;

/**
 * Runs queries under the rules that hold for strangers' ones.
 *
 * @param dataset that is asked
 * @param rules the time-out and what functions may do
 * @param evaluator that runs them
 */
public record QueryRunner(DatasetGraph dataset, Context rules, Evaluator evaluator) {

  /** What reads an answer. */
  @FunctionalInterface
  interface Reader {

    /** Reads the rows, all of which are there. */
    void read(RowSet rows) throws IOException;
  }

  /**
   * Runs a SELECT query.
   *
   * @throws org.apache.jena.query.QueryCancelledException if it took too long
   * @throws org.newsgraph.serve.http.HttpException if it costs too much
   * @throws IOException if the reader fails
   */
  void run(Query query, Reader reader) throws IOException {
    try (Rows answer = evaluator.evaluate(running -> rows(query, running))) {
      reader.read(answer.rows());
    }
  }

  private Rows rows(Query query, Running running) {
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(dataset).query(Rewriting.of(query)).context(context()).build()) {
            return Rows.read(running.watch(execution).select(), evaluator.limits().answer());
          }
        });
  }

  /** The rules come on top of what the dataset says of itself, such as its default graph. */
  private Context context() {
    Context context = ARQ.getContext().copy();
    context.putAll(dataset.getContext());
    context.putAll(rules);
    return context;
  }

  /** What somebody looks up in the dataset, in one transaction. */
  <T> T look(Supplier<T> lookup) {
    return Txn.calculateRead(dataset, lookup);
  }
}
