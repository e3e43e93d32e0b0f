package org.newsgraph.web.sparql;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.newsgraph.web.http.HttpException;

/**
 * The whole answer of a query of any form, so that nothing can go wrong once it is sent.
 *
 * @param result what the query has given
 * @param prologue the prefixes of the query
 * @param rows to be closed when the answer is sent, if it has rows
 */
record QueryAnswer(QueryExecResult result, Prologue prologue, Optional<BufferedRows> rows)
    implements AutoCloseable {

  /**
   * Runs a query to its end.
   *
   * @throws HttpException if the answer is too large
   */
  static QueryAnswer read(Query query, QueryExec execution, QueryLimits limits) {
    if (query.isSelectType()) {
      BufferedRows rows = BufferedRows.read(execution.select(), limits.answer());
      return new QueryAnswer(
          new QueryExecResult(rows.rows()), query.getPrologue(), Optional.of(rows));
    }
    return new QueryAnswer(result(query, execution, limits), query.getPrologue(), Optional.empty());
  }

  private static QueryExecResult result(Query query, QueryExec execution, QueryLimits limits) {
    if (query.isAskType()) {
      return new QueryExecResult(execution.ask());
    }
    if (query.isDescribeType()) {
      return new QueryExecResult(execution.describe(new BoundedGraph(limits.graph())));
    }
    if (query.isConstructType()) {
      return new QueryExecResult(dataset(query, execution, limits));
    }
    throw new QueryExecException("Use SELECT, ASK, CONSTRUCT or DESCRIBE");
  }

  private static DatasetGraph dataset(Query query, QueryExec execution, QueryLimits limits) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    AnswerSizeLimit size = new AnswerSizeLimit(limits.graph());
    for (Iterator<Quad> quads = execution.constructQuads(); quads.hasNext(); ) {
      Quad quad = quads.next();
      size.add(quad.asTriple());
      dataset.add(quad);
    }
    dataset.prefixes().putAll(query.getPrefixMapping());
    return dataset;
  }

  @Override
  public void close() {
    rows.ifPresent(BufferedRows::close);
  }
}
