package org.newsgraph.web.linkeddata;

import org.apache.jena.fuseki.main.FusekiServer;
import org.newsgraph.store.Store;

/** All that this package answers. */
public final class LinkedData {

  private LinkedData() {}

  /**
   * Adds it to a server. Documents are looked for at every path that nothing else answers.
   *
   * @param pages what makes the pages of the store's own IRIs
   */
  public static void addTo(FusekiServer.Builder server, Store store, ResourcePage pages) {
    DumpServlet dump = new DumpServlet(store);
    server
        .addServlet("/dump", dump)
        .addServlet("/dump.sha256", dump)
        .addServlet("/context.jsonld", new ContextServlet(store))
        .addServlet("/graph/*", new GraphServlet(store))
        .addServlet("/*", new DocumentServlet(store, pages));
  }
}
