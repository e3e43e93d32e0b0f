package org.newsgraph.bench;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;

/** Writes down what queries this process answers; it answers none itself. */
final class AskedQuestions implements QueryEngineFactory {

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

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

  /** What was asked while something was done. */
  List<String> during(Runnable work) {
    asked.clear();
    work.run();
    return List.copyOf(asked);
  }

  @Override
  public boolean accept(Query query, DatasetGraph dataset, Context context) {
    asked.add(query.serialize());
    return false;
  }

  @Override
  public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
    throw new UnsupportedOperationException("only listens");
  }

  @Override
  public boolean accept(Op op, DatasetGraph dataset, Context context) {
    return false;
  }

  @Override
  public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
    throw new UnsupportedOperationException("only listens");
  }
}
