package org.newsgraph.store;

import java.io.IOException;
import java.io.OutputStream;
import org.newsgraph.store.file.StoreException;

/** Something that answers SPARQL queries. */
@FunctionalInterface
public interface SparqlService {

  /**
   * Answers a query.
   *
   * @param sparql the query
   * @param format one that fits the query's kind
   * @param out where the answer goes; is not closed
   * @throws org.apache.jena.query.QueryParseException if it is no SPARQL query; says line and
   *     column
   * @throws IllegalArgumentException if the format does not fit
   * @throws StoreException if it could not be answered
   * @throws IOException if {@code out} fails
   */
  void query(String sparql, ResultFormat format, OutputStream out) throws IOException;
}
