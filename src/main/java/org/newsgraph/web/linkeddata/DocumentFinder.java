package org.newsgraph.web.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.query.Ontology;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.part.StoredArticle;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.http.HttpRequests;
import org.newsgraph.web.page.Page;

/**
 * Finds the document at a path: the vocabulary and its shapes, the description of the dataset where
 * <a href="https://www.w3.org/TR/void/">VoID</a> puts it, or what the store says of an IRI. For the
 * last, the path is taken for the rest of an IRI after the store's base, whatever the host and port
 * of the server. Thread-safe.
 */
final class DocumentFinder {

  private final Store store;
  private final LinkedData.PageSource pages;
  private Optional<Counted> counted = Optional.empty();

  /** The statistics of the graph with a digest. */
  private record Counted(String digest, DatasetStatistics statistics) {}

  DocumentFinder(Store store, LinkedData.PageSource pages) {
    this.store = store;
    this.pages = pages;
  }

  /**
   * Returns the document at a path; empty if there is none.
   *
   * @param path with a slash at the beginning and without suffix
   * @param request whose address and parameters the document may depend on
   */
  Optional<RdfDocument> find(String path, HttpServletRequest request) {
    return switch (path) {
      case "/ontology" ->
          Optional.of(new RdfDocument(Optional.empty(), () -> Ontology.TERMS, OntologyView::page));
      case "/ontology/shapes" ->
          Optional.of(
              new RdfDocument(Optional.empty(), () -> Ontology.SHAPES, OntologyView.Shapes::page));
      case "/.well-known/void" -> Optional.of(dataset(HttpRequests.serverAddress(request)));
      default -> resource(path, request);
    };
  }

  private RdfDocument dataset(String address) {
    Manifest manifest = store.manifest();
    return new RdfDocument(
        Optional.empty(),
        () -> {
          Optional<String> example = store.catalog().articles().map(StoredArticle::id).findFirst();
          return new DatasetDescription(manifest, statistics(manifest), example, address).graph();
        },
        () -> DatasetView.page(manifest, statistics(manifest)));
  }

  /** Counts once for each graph, since that reads all of it; other threads wait meanwhile. */
  private synchronized DatasetStatistics statistics(Manifest manifest) {
    Counted current =
        counted
            .filter(it -> it.digest().equals(manifest.digest()))
            .orElseGet(() -> new Counted(manifest.digest(), DatasetStatistics.of(store.dataset())));
    counted = Optional.of(current);
    return current.statistics();
  }

  private Optional<RdfDocument> resource(String path, HttpServletRequest request) {
    Node iri = NodeFactory.createURI(store.manifest().base() + path.substring(1));
    DatasetGraph dataset = store.dataset();
    boolean known = Txn.calculateRead(dataset, () -> ResourceDescription.isKnown(dataset, iri));
    return known
        ? Optional.of(
            new RdfDocument(
                Optional.of(iri),
                () -> description(dataset, iri),
                () -> page(iri.getURI(), request)))
        : Optional.empty();
  }

  private static Graph description(DatasetGraph dataset, Node iri) {
    return Txn.calculateRead(dataset, () -> ResourceDescription.of(dataset, iri));
  }

  /** The text of an article has an IRI of its own, and is read on the article's page. */
  private Page page(String iri, HttpServletRequest request) {
    return pages
        .page(iri, request)
        .or(() -> pages.page(iri.replaceFirst("/text$", ""), request))
        .orElseThrow(
            () ->
                new HttpException(
                    HttpServletResponse.SC_NOT_FOUND,
                    "There is no page for this. Put .ttl after its address to get it as RDF."));
  }
}
