package org.newsgraph.web.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.web.SeedServer.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsgraph.web.SeedServer;

@ExtendWith(SeedServer.class)
class OntologyDocumentTest {

  private static final Graph ONTOLOGY = RDFDataMgr.loadModel("ontology/newsgraph.ttl").getGraph();

  @Test
  void theOntologyIsTheOneOfTheProject() {
    assertThat(Rdf.graph(get("ontology")).isIsomorphicWith(ONTOLOGY)).isTrue();
  }

  @Test
  void theShapesAreThoseOfTheProject() {
    Graph shapes = RDFDataMgr.loadModel("ontology/shapes.ttl").getGraph();

    assertThat(Rdf.graph(get("ontology/shapes.jsonld")).isIsomorphicWith(shapes)).isTrue();
  }

  @Test
  void thePageExplainsEveryTerm() {
    String page = get("ontology", "Accept", "text/html").body();

    assertThat(
            terms(OWL.Class.asNode(), OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode()))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(page).contains("<section id=\"" + name + "\""));
    assertThat(page).contains("Whom the article credits.", "For example: \"deny\"");
  }

  @Test
  void theShapesHaveAPage() {
    assertThat(get("ontology/shapes", "Accept", "text/html").body()).contains("sh:NodeShape");
  }

  @Test
  void theContextKnowsWhichPropertiesLeadToThings() throws IOException {
    String context =
        Files.readString(Path.of("src/main/resources/org/newsgraph/document/context.jsonld"));

    assertThat(terms(OWL.ObjectProperty.asNode()))
        .allSatisfy(
            name -> assertThat(context).contains("\"" + name + "\": { \"@type\": \"@id\" }"));
  }

  private static List<String> terms(Node... types) {
    return List.of(types).stream()
        .flatMap(type -> ONTOLOGY.find(Node.ANY, RDF.type.asNode(), type).toList().stream())
        .map(triple -> triple.getSubject().getLocalName())
        .toList();
  }
}
