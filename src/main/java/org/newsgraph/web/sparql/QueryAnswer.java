package org.newsgraph.web.sparql;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.newsgraph.web.http.HttpException;

/**
 * The complete answer to a query of any form. It is computed before the first byte is sent, so that
 * a response with status 200 cannot break off with an error.
 *
 * @param result the result as Fuseki writes it
 * @param prologue the prefixes of the query
 * @param rows what backs a SELECT result; empty for the other forms
 */
record QueryAnswer(QueryExecResult result, Prologue prologue, Optional<BufferedRows> rows)
    implements AutoCloseable {

  /**
   * Runs a query to its end; call it in a transaction.
   *
   * @throws HttpException 413 if the answer exceeds the limits
   */
  static QueryAnswer read(Query query, QueryExec execution, QueryLimits limits) {
    if (query.isSelectType()) {
      BufferedRows rows = BufferedRows.read(execution.select(), limits.rowCharacters());
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
      return new QueryExecResult(execution.describe(new BoundedGraph(limits.graphCharacters())));
    }
    if (query.isConstructType()) {
      return new QueryExecResult(dataset(query, execution, limits));
    }
    throw new QueryExecException("Use SELECT, ASK, CONSTRUCT or DESCRIBE");
  }

  private static DatasetGraph dataset(Query query, QueryExec execution, QueryLimits limits) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    AnswerSizeLimit size = new AnswerSizeLimit(limits.graphCharacters());
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

  /** A graph in memory that fails when it grows beyond a limit. */
  private static final class BoundedGraph extends GraphWrapper {

    private final AnswerSizeLimit size;

    BoundedGraph(long maxCharacters) {
      super(GraphFactory.createDefaultGraph());
      this.size = new AnswerSizeLimit(maxCharacters);
    }

    @Override
    public void add(Triple triple) {
      size.add(triple);
      super.add(triple);
    }
  }
}
