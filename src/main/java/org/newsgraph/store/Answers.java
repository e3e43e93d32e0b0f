package org.newsgraph.store;

import java.io.OutputStream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** Runs queries on a dataset and writes the answers. */
final class Answers {

  private Answers() {}

  static void write(DatasetGraph dataset, String sparql, ResultFormat format, OutputStream out) {
    Query query = QueryFactory.create(sparql);
    requireFit(query, format);
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      if (query.isSelectType()) {
        table(format).write(out, execution.select(), ARQ.getContext());
      } else if (query.isAskType()) {
        table(format).write(out, execution.ask(), ARQ.getContext());
      } else if (query.isConstructQuad()) {
        RDFWriter.source(execution.constructDataset()).format(format.graphFormat()).output(out);
      } else {
        var graph = query.isDescribeType() ? execution.describe() : execution.construct();
        RDFWriter.source(graph).format(format.graphFormat()).output(out);
      }
    }
  }

  private static RowSetWriter table(ResultFormat format) {
    return RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
  }

  private static void requireFit(Query query, ResultFormat format) {
    boolean graph = query.isConstructType() || query.isDescribeType();
    if (graph != format.isGraph()) {
      throw new IllegalArgumentException(
          "the format "
              + format.label()
              + " does not fit a query that answers with a "
              + (graph
                  ? "graph: use turtle, ntriples, jsonld, rdfxml, trig or nquads"
                  : "table: use table, csv, tsv, json or xml"));
    }
  }
}
