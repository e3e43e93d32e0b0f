package org.newsgraph.web.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.store.Store;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.page.Page;

/**
 * What the store's own IRIs name. A path is taken for the rest of an IRI after the store's base,
 * whatever host and port the server runs on.
 */
final class Resources implements Documents {

  private final Store store;
  private final ResourcePage pages;

  Resources(Store store, ResourcePage pages) {
    this.store = store;
    this.pages = pages;
  }

  @Override
  public Optional<Document> find(String path, HttpServletRequest request) {
    Node iri = NodeFactory.createURI(store.manifest().base() + path.substring(1));
    DatasetGraph dataset = store.dataset();
    boolean known = Txn.calculateRead(dataset, () -> ResourceDescription.isKnown(dataset, iri));
    return known ? Optional.of(new Resource(dataset, iri, request)) : Optional.empty();
  }

  private final class Resource implements Document {

    private final DatasetGraph dataset;
    private final Node iri;
    private final HttpServletRequest request;

    Resource(DatasetGraph dataset, Node iri, HttpServletRequest request) {
      this.dataset = dataset;
      this.iri = iri;
      this.request = request;
    }

    @Override
    public Graph graph() {
      return Txn.calculateRead(dataset, () -> ResourceDescription.of(dataset, iri));
    }

    /** The text of an article has a graph of its own, and is read on the article's page. */
    @Override
    public Page page() {
      return pages
          .page(iri.getURI(), request)
          .or(() -> pages.page(iri.getURI().replaceFirst("/text$", ""), request))
          .orElseThrow(
              () ->
                  new HttpException(
                      HttpServletResponse.SC_NOT_FOUND,
                      "There is no page for this. Put .ttl after its address to get it as RDF."));
    }
  }
}
