package org.newsgraph.web.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.newsgraph.web.page.Page;

/** The vocabulary and the shapes, as documents. */
final class OntologyDocuments implements Documents {

  private static final Map<String, Document> ALL =
      Map.of("/ontology", new Terms(), "/ontology/shapes", new Shapes());

  @Override
  public Optional<Document> find(String path, HttpServletRequest request) {
    return Optional.ofNullable(ALL.get(path));
  }

  private static final class Terms implements Document {

    @Override
    public Graph graph() {
      return Ontology.TERMS;
    }

    @Override
    public Page page() {
      return OntologyView.page();
    }
  }

  private static final class Shapes implements Document {

    @Override
    public Graph graph() {
      return Ontology.SHAPES;
    }

    @Override
    public Page page() {
      return ShapesView.page();
    }
  }
}
