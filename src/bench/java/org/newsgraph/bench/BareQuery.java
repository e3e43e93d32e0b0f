package org.newsgraph.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;

/**
 * The shortest program that runs a query on a TDB2 database: what {@code query} is held against.
 */
public final class BareQuery {

  private BareQuery() {}

  /**
   * Throws the answer away as CSV.
   *
   * @param arguments the database's folder and the query's file
   * @throws IOException if the query cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Dataset dataset = TDB2Factory.connectDataset(arguments[0]);
    Symbol union = TDB2.symUnionDefaultGraph;
    ARQ.getContext().setTrue(union);
    dataset.begin(ReadWrite.READ);
    try (QueryExecution execution =
        QueryExecution.create(
            QueryFactory.create(Files.readString(Path.of(arguments[1]))), dataset)) {
      ResultSetFormatter.outputAsCSV(OutputStream.nullOutputStream(), execution.execSelect());
    } finally {
      dataset.end();
    }
  }
}
