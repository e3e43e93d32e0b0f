package org.newsgraph.web.api;

import org.apache.jena.fuseki.main.FusekiServer;
import org.newsgraph.store.Store;
import org.newsgraph.web.page.PageWriter;

/** The servlets of the saved queries and their paths. */
public final class SavedQueryApi {

  private SavedQueryApi() {}

  /** Adds the list of queries, each query and the OpenAPI description to a server. */
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
