package org.newsgraph.serve;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;

/** Fuseki's answering of queries, but that regular expressions obey the time-out. */
final class GuardedQuery extends SPARQL_QueryDataset {

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    return super.createQueryExec(action, InterruptibleRegex.rewrite(query), dataset);
  }

  /** What shows itself to be wrong only when it is run, such as words to search for, is a 400. */
  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    try {
      return super.executeQuery(action, execution, query, log);
    } catch (QueryCancelledException e) {
      throw e;
    } catch (QueryExecException e) {
      ServletOps.errorBadRequest(e.getMessage());
      throw e;
    }
  }
}
