package org.newsgraph.serve.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.newsgraph.store.Store;

/** Runs queries under the rules that hold for strangers' ones. Safe for use by several threads. */
public final class QueryRunner {

  private final Store store;
  private final DatasetGraph dataset;
  private final Context rules;
  private final UnaryOperator<Query> rewriting;
  private final Answers answers = new Answers();

  /**
   * @param store that is asked
   * @param rules the time-out and what functions may do
   * @param rewriting what a query is turned into before it runs
   */
  public QueryRunner(Store store, Context rules, UnaryOperator<Query> rewriting) {
    this.store = store;
    this.dataset = store.dataset();
    this.rules = rules;
    this.rewriting = rewriting;
  }

  DatasetGraph dataset() {
    return dataset;
  }

  /** What reads an answer. */
  @FunctionalInterface
  interface Reader {

    /** Reads the rows before it returns. */
    void read(RowSet rows) throws IOException;
  }

  /**
   * Answers a request for a saved query. The beginning of an answer is kept, but of one that is
   * made file by file, of which a page costs no more than the files on it.
   *
   * @throws org.newsgraph.query.QueryUseException if a value is missing, wrong or not asked for
   * @throws org.apache.jena.query.QueryCancelledException if it took too long
   * @throws IOException if the reader fails
   */
  void run(PublishedQuery query, QueryRequest asked, Reader reader) throws IOException {
    Paging paging = asked.paging();
    if (query.fileByFile() || paging.end() > Answers.KEPT) {
      run(asked.query(query.saved()), reader);
    } else {
      Answers.Rows rows =
          answers.of(
              new Answers.Question(query.name(), asked.values(), store.manifest().digest()),
              () -> beginning(asked.beginning(query.saved(), Answers.KEPT)));
      reader.read(rows.between(paging.offset(), (int) paging.end()));
    }
  }

  private Answers.Rows beginning(Query query) throws IOException {
    AtomicReference<Optional<Answers.Rows>> rows = new AtomicReference<>(Optional.empty());
    run(query, answer -> rows.set(Optional.of(Answers.Rows.read(answer))));
    return rows.get().orElseThrow();
  }

  /**
   * Runs a SELECT query.
   *
   * @throws org.apache.jena.query.QueryCancelledException if it took too long
   * @throws IOException if the reader fails
   */
  private void run(Query query, Reader reader) throws IOException {
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
