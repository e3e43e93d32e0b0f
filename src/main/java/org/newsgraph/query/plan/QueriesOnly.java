package org.newsgraph.query.plan;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;

/** Looks at queries as they were asked; what is algebra already, it leaves to others. */
public interface QueriesOnly extends QueryEngineFactory {

  @Override
  default boolean accept(Op op, DatasetGraph dataset, Context context) {
    return false;
  }

  @Override
  default Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
    throw new IllegalStateException("was not accepted: " + op);
  }
}
