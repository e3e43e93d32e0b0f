package org.newsgraph.serve;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/**
 * A dataset whose default graph is the union of its named graphs, also for the Graph Store
 * Protocol.
 */
final class UnionDataset extends DatasetGraphWrapper {

  UnionDataset(DatasetGraph dataset) {
    super(dataset);
  }

  @Override
  public Graph getDefaultGraph() {
    return getUnionGraph();
  }
}
