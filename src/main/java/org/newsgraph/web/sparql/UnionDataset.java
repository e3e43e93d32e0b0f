package org.newsgraph.web.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/**
 * A dataset whose default graph is the union of its named graphs, also for the Graph Store
 * Protocol.
 */
public final class UnionDataset extends DatasetGraphWrapper {

  /** On a dataset that has such a union. */
  public UnionDataset(DatasetGraph dataset) {
    super(dataset);
  }

  @Override
  public Graph getDefaultGraph() {
    return getUnionGraph();
  }
}
