package org.newsgraph.web.api;

import org.apache.jena.fuseki.main.FusekiServer;
import org.newsgraph.store.Store;
import org.newsgraph.web.page.PageWriter;

/** The addresses of the saved queries. */
public final class SavedQueryApi {

  private SavedQueryApi() {}

  /** Gives a server the saved queries, each with an address, and their description. */
  public static void addTo(
      FusekiServer.Builder server, Store store, QueryCatalog queries, SavedQueryRunner runner) {
    PageWriter pages = new PageWriter(store);
    QueryListServlet list = new QueryListServlet(queries, pages);
    server
        .addServlet("/queries", list)
        .addServlet("/queries.json", list)
        .addServlet("/queries.html", list)
        .addServlet("/queries/*", new QueryServlet(queries, runner, store.manifest().base(), pages))
        .addServlet("/openapi.json", new OpenApiServlet(queries));
  }
}
