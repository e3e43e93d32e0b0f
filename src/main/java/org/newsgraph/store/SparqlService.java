package org.newsgraph.store;

import java.io.IOException;
import java.io.OutputStream;
import org.newsgraph.store.file.StoreException;

/** Answers SPARQL queries. */
@FunctionalInterface
public interface SparqlService {

  /**
   * Runs a query and writes its result.
   *
   * @param format a table for SELECT and ASK, a graph for CONSTRUCT and DESCRIBE
   * @param out not closed
   * @throws org.apache.jena.query.QueryParseException if it is no SPARQL query; the message has
   *     line and column
   * @throws IllegalArgumentException if the format does not fit
   * @throws StoreException if it could not be answered
   * @throws IOException if {@code out} fails
   */
  void query(String sparql, ResultFormat format, OutputStream out) throws IOException;
}
