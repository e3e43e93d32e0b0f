package org.newsgraph.serve;

import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.newsgraph.query.Figure;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.serve.asset.AssetServlet;
import org.newsgraph.serve.document.LinkedData;
import org.newsgraph.serve.notebook.NotebooksView;
import org.newsgraph.serve.page.ClaimsMaker;
import org.newsgraph.serve.page.HomeView;
import org.newsgraph.serve.page.PageServlet;
import org.newsgraph.serve.page.Questions;
import org.newsgraph.serve.page.ResourcePages;
import org.newsgraph.serve.search.SearchMaker;
import org.newsgraph.serve.workbench.TermsServlet;
import org.newsgraph.serve.workbench.WorkbenchView;
import org.newsgraph.store.Store;

/** Gives the pages for people their addresses. */
final class Pages {

  private final Store store;
  private final SavedQueries queries;
  private final Duration timeout;
  private final Questions questions;

  private Pages(Store store, SavedQueries queries, Duration timeout) {
    this.store = store;
    this.queries = queries;
    this.timeout = timeout;
    this.questions = new Questions(store.dataset(), timeout);
  }

  static void addTo(
      FusekiServer.Builder server, Store store, SavedQueries queries, Duration timeout) {
    new Pages(store, queries, timeout).addTo(server);
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
