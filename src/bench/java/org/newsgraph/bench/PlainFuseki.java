package org.newsgraph.bench;

import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/**
 * Fuseki as a user would start it for a TDB2 database, for reading: what serving is held against.
 */
public final class PlainFuseki {

  /** Where it answers queries. */
  static final String PATH = "ds/sparql";

  private PlainFuseki() {}

  /**
   * Serves until it is stopped; the default graph is the union of all.
   *
   * @param arguments the database's folder and the port
   */
  public static void main(String[] arguments) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(arguments[0]));
    dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
    FusekiServer.create()
        .port(Integer.parseInt(arguments[1]))
        .loopback(true)
        .add("/ds", dataset, false)
        .start()
        .join();
  }
}
