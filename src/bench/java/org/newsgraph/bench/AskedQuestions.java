package org.newsgraph.bench;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.newsgraph.query.plan.QueriesOnly;

/**
 * Writes down what queries pages ask of the store in this process; it answers none itself. Not
 * those of clients, nor those that are answered ahead, which come from evaluators.
 */
final class AskedQuestions implements QueriesOnly {

  /** What the names of those threads of the server begin with that answer clients' queries. */
  private static final String OF_CLIENTS = "newsgraph-query";

  /** Each once: a dataset within another is asked the same question again. */
  private final Set<String> asked = Collections.synchronizedSet(new LinkedHashSet<>());

  private AskedQuestions() {}

  /** Listens until it is stopped. */
  static AskedQuestions record() {
    AskedQuestions questions = new AskedQuestions();
    QueryEngineRegistry.addFactory(questions);
    return questions;
  }

  void stop() {
    QueryEngineRegistry.removeFactory(this);
  }

  /** What was asked while something was done, each question once. */
  List<String> during(Runnable work) {
    asked.clear();
    work.run();
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  @Override
  public boolean accept(Query query, DatasetGraph dataset, Context context) {
    if (!Thread.currentThread().getName().startsWith(OF_CLIENTS)) {
      asked.add(query.serialize());
    }
    return false;
  }

  @Override
  public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
    throw new IllegalStateException("was not accepted: " + query);
  }
}
