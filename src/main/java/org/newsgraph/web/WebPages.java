package org.newsgraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.apache.jena.fuseki.main.FusekiServer;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Store;
import org.newsgraph.web.asset.AssetServlet;
import org.newsgraph.web.linkeddata.LinkedData;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.PageServlet;
import org.newsgraph.web.page.PageWriter;
import org.newsgraph.web.page.docs.DocsServlet;
import org.newsgraph.web.page.docs.NotebooksPage;
import org.newsgraph.web.page.explore.ClaimsPage;
import org.newsgraph.web.page.explore.HomePage;
import org.newsgraph.web.page.explore.TermsServlet;
import org.newsgraph.web.page.explore.WorkbenchPage;
import org.newsgraph.web.page.resource.ResourcePages;
import org.newsgraph.web.reconcile.ReconcileServlet;
import org.newsgraph.web.search.SearchPage;
import org.newsgraph.web.sparql.StoreQueries;

/** The addresses of the HTML pages. */
final class WebPages {

  private final Store store;
  private final SavedQueries saved;
  private final PageQueries queries;

  private WebPages(Store store, SavedQueries saved, PageQueries queries) {
    this.store = store;
    this.saved = saved;
    this.queries = queries;
  }

  /**
   * Adds the pages to a server.
   *
   * @param saved the queries that the workbench has as examples
   * @param queries runs the queries of the pages
   */
  static void addTo(
      FusekiServer.Builder server, Store store, SavedQueries saved, StoreQueries queries) {
    new WebPages(store, saved, new PageQueries(queries)).addTo(server);
  }

  private void addTo(FusekiServer.Builder server) {
    HomePage home = new HomePage(queries, () -> store.manifest().digest());
    server
        .addServlet("/assets/*", new AssetServlet())
        .addServlet("", servlet(request -> home.page()))
        .addServlet("/search", servlet(new SearchPage(queries)::page))
        .addServlet("/claims", servlet(new ClaimsPage(queries)::page))
        .addServlet("/workbench", servlet(request -> WorkbenchPage.page(saved)))
        .addServlet("/workbench/terms.json", new TermsServlet())
        .addServlet("/notebooks", servlet(request -> NotebooksPage.page()))
        .addServlet("/docs/*", new DocsServlet(store))
        .addServlet(
            "/reconcile/*",
            new ReconcileServlet(queries, store.manifest().base(), new PageWriter(store)));
    LinkedData.addTo(server, store, new ResourcePages(queries, store.manifest().base())::page);
  }

  private PageServlet servlet(Function<HttpServletRequest, Page> pages) {
    return new PageServlet(store, pages);
  }
}
