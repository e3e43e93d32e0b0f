package org.newsgraph.serve;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** Fuseki's answering of queries, but that regular expressions obey the time-out. */
final class GuardedQuery extends SPARQL_QueryDataset {

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    return super.createQueryExec(action, InterruptibleRegex.rewrite(query), dataset);
  }
}
