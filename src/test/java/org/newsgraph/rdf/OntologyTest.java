package org.newsgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.facts.Correction;
import org.newsgraph.model.facts.Unresolved.Reason;
import org.newsgraph.model.findings.ActorType;

/**
 * The vocabulary is written twice, in the ontology and in Java; here is what holds them together.
 */
class OntologyTest {

  private static final Graph ONTOLOGY = RDFDataMgr.loadModel("ontology/newsgraph.ttl").getGraph();
  private static final Graph SHAPES = RDFDataMgr.loadModel("ontology/shapes.ttl").getGraph();

  @Test
  void declaresEveryTermThatTheMappingUses() throws IllegalAccessException {
    for (Field constant : Ng.class.getDeclaredFields()) {
      if (constant.getType().equals(Node.class)) {
        assertDeclared((Node) constant.get(null));
      }
    }
  }

  @Test
  void declaresAClassForEveryTypeOfActor() {
    Arrays.stream(ActorType.values())
        .map(type -> Ng.term(type.label()))
        .forEach(OntologyTest::assertDeclared);
  }

  @Test
  void declaresEveryReasonForWhichSomethingIsLeftOpen() {
    for (Reason reason : Reason.values()) {
      assertDeclaredIn(ONTOLOGY, SKOS.notation.asNode(), reason.label());
      assertDeclaredIn(SHAPES, RDF.Nodes.first, reason.label());
    }
  }

  @Test
  void allowsEveryChangeThatACorrectionMakes() {
    for (Correction.Change change : Correction.Change.values()) {
      assertDeclaredIn(SHAPES, RDF.Nodes.first, change.label());
    }
  }

  private static void assertDeclaredIn(Graph graph, Node property, String label) {
    assertThat(graph.contains(Node.ANY, property, Literals.text(label))).as(label).isTrue();
  }

  @Test
  void explainsEveryTermInALabelACommentAndAnExample() {
    for (Node term : terms(ONTOLOGY)) {
      for (Node property : List.of(RDFS.Nodes.label, RDFS.Nodes.comment, SKOS.example.asNode())) {
        assertThat(ONTOLOGY.contains(term, property, Node.ANY))
            .as("%s has %s", term, property)
            .isTrue();
      }
    }
  }

  @Test
  void constrainsOnlyTermsThatItDeclares() {
    SHAPES.stream(Node.ANY, Node.ANY, Node.ANY)
        .map(Triple::getObject)
        .filter(node -> node.isURI() && node.getURI().startsWith(Ng.NS))
        .forEach(OntologyTest::assertDeclared);
  }

  private static void assertDeclared(Node term) {
    assertThat(ONTOLOGY.contains(term, RDF.Nodes.type, Node.ANY)).as("%s", term).isTrue();
  }

  private static Iterable<Node> terms(Graph graph) {
    var terms = new TreeSet<Node>((a, b) -> a.toString().compareTo(b.toString()));
    graph.stream(Node.ANY, RDF.Nodes.type, Node.ANY)
        .map(Triple::getSubject)
        .filter(node -> node.isURI() && node.getURI().startsWith(Ng.NS))
        .forEach(terms::add);
    return terms;
  }
}
