package org.newsgraph.web.api;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.newsgraph.store.Store;
import org.newsgraph.web.sparql.BufferedRows;
import org.newsgraph.web.sparql.QueryEvaluator;
import org.newsgraph.web.sparql.Rewriting;
import org.newsgraph.web.sparql.RunningQuery;

/** Runs queries under the rules that hold for strangers' ones. Safe for use by several threads. */
public final class SavedQueryRunner {

  private final Store store;
  private final DatasetGraph dataset;
  private final Context rules;
  private final QueryEvaluator evaluator;
  private final AnswerCache answers;

  private SavedQueryRunner(Store store, Context rules, QueryEvaluator evaluator, AnswerCache answers) {
    this.store = store;
    this.dataset = store.dataset();
    this.rules = rules;
    this.evaluator = evaluator;
    this.answers = answers;
  }

  /**
   * @param store that is asked
   * @param rules the time-out and what functions may do
   * @param evaluator that runs them
   */
  public SavedQueryRunner(Store store, Context rules, QueryEvaluator evaluator) {
    this(store, rules, evaluator, new AnswerCache(evaluator.limits().timeout()));
  }

  /** One with other limits; both know the answers that either has found. */
  public SavedQueryRunner within(Context otherRules, QueryEvaluator other) {
    return new SavedQueryRunner(store, otherRules, other, answers);
  }

  /** The digest of the graph as it is now. */
  String state() {
    return store.manifest().digest();
  }

  DatasetGraph dataset() {
    return dataset;
  }

  /** What reads an answer. */
  @FunctionalInterface
  interface Reader {

    /** Reads the rows, all of which are there. */
    void read(RowSet rows) throws IOException;
  }

  /**
   * Answers a request for a saved query. The beginning of an answer is kept, but of one that is
   * made file by file, of which a page costs no more than the files on it.
   *
   * @throws org.newsgraph.query.QueryUseException if a value is missing, wrong or not asked for
   * @throws org.apache.jena.query.QueryCancelledException if it took too long
   * @throws org.newsgraph.web.http.HttpException if it costs too much
   * @throws IOException if the reader fails
   */
  void run(PublishedQuery query, QueryRequest asked, Reader reader) throws IOException {
    Paging paging = asked.paging();
    if (query.fileByFile() || paging.end() > AnswerCache.KEPT) {
      run(asked.query(query.saved()), reader);
    } else {
      reader.read(kept(query, asked).between(paging.offset(), (int) paging.end()));
    }
  }

  /**
   * Has the beginning of the answer ready that a request without values asks for.
   *
   * @throws org.apache.jena.query.QueryCancelledException if it took too long
   * @throws org.newsgraph.web.http.HttpException if it costs too much
   */
  void prepare(PublishedQuery query) throws IOException {
    kept(query, new QueryRequest(Map.of(), new Paging(0, OptionalInt.empty())));
  }

  private AnswerCache.Rows kept(PublishedQuery query, QueryRequest asked) throws IOException {
    return answers.of(
        new AnswerCache.Question(query.name(), asked.values(), state()),
        () -> beginning(asked.beginning(query.saved(), AnswerCache.KEPT)));
  }

  private AnswerCache.Rows beginning(Query query) {
    try (BufferedRows answer = rows(query)) {
      return AnswerCache.Rows.read(answer.rows());
    }
  }

  private void run(Query query, Reader reader) throws IOException {
    try (BufferedRows answer = rows(query)) {
      reader.read(answer.rows());
    }
  }

  private BufferedRows rows(Query query) {
    return evaluator.evaluate(running -> Txn.calculateRead(dataset, () -> select(query, running)));
  }

  private BufferedRows select(Query query, RunningQuery running) {
    try (QueryExec execution =
        QueryExec.dataset(dataset).query(Rewriting.of(query)).context(context()).build()) {
      return BufferedRows.read(running.watch(execution).select(), evaluator.limits().answer());
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
