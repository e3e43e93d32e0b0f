package org.newsgraph.web;

import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.newsgraph.query.Figure;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Store;
import org.newsgraph.web.asset.AssetServlet;
import org.newsgraph.web.linkeddata.LinkedData;
import org.newsgraph.web.page.HomeView;
import org.newsgraph.web.page.PageServlet;
import org.newsgraph.web.page.Questions;
import org.newsgraph.web.page.claim.ClaimsMaker;
import org.newsgraph.web.page.notebook.NotebooksView;
import org.newsgraph.web.page.resource.ResourcePages;
import org.newsgraph.web.page.workbench.TermsServlet;
import org.newsgraph.web.page.workbench.WorkbenchView;
import org.newsgraph.web.search.SearchMaker;

/** Gives the pages for people their addresses. */
final class WebPages {

  private final Store store;
  private final SavedQueries queries;
  private final Duration timeout;
  private final Questions questions;

  private WebPages(Store store, SavedQueries queries, Duration timeout) {
    this.store = store;
    this.queries = queries;
    this.timeout = timeout;
    this.questions = new Questions(store.dataset(), timeout);
  }

  static void addTo(
      FusekiServer.Builder server, Store store, SavedQueries queries, Duration timeout) {
    new WebPages(store, queries, timeout).addTo(server);
  }

  private void addTo(FusekiServer.Builder server) {
    server
        .addServlet("/assets/*", new AssetServlet())
        .addServlet("", page(request -> HomeView.page()))
        .addServlet("/search", page(new SearchMaker(store, timeout)))
        .addServlet("/claims", page(new ClaimsMaker(questions, encoding("numbers"))))
        .addServlet("/workbench", page(request -> WorkbenchView.page(queries)))
        .addServlet("/workbench/terms.json", new TermsServlet())
        .addServlet("/notebooks", page(request -> NotebooksView.page()));
    LinkedData.addTo(server, store, new ResourcePages(questions, store.manifest().base())::page);
  }

  private PageServlet page(PageServlet.Maker maker) {
    return new PageServlet(store, maker);
  }

  /** How a saved query is drawn; empty if the server has none of that name, or it has no figure. */
  private String encoding(String query) {
    return queries.all().stream()
        .filter(saved -> saved.name().equals(query))
        .flatMap(saved -> saved.figure().stream())
        .map(Figure::encoding)
        .findFirst()
        .orElse("");
  }
}
