package org.newsgraph.serve.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;

/**
 * Runs queries under the rules that hold for strangers' ones.
 *
 * @param dataset that is asked
 * @param rules the time-out and what functions may do
 * @param rewriting what a query is turned into before it runs
 */
public record QueryRunner(DatasetGraph dataset, Context rules, UnaryOperator<Query> rewriting) {

  /** What reads an answer. */
  @FunctionalInterface
  interface Reader {

    /** Reads the rows while their transaction lasts. */
    void read(RowSet rows) throws IOException;
  }

  /**
   * Runs a SELECT query.
   *
   * @throws org.apache.jena.query.QueryCancelledException if it took too long
   * @throws IOException if the reader fails
   */
  void run(Query query, Reader reader) throws IOException {
    try {
      Txn.executeRead(dataset, () -> select(query, reader));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void select(Query query, Reader reader) {
    try (QueryExec execution =
        QueryExec.dataset(dataset).query(rewriting.apply(query)).context(context()).build()) {
      reader.read(execution.select());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
