package org.newsgraph.web.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class ResourceDescriptionTest {

  private static final Node OLDPORT = iri("place/oldport");
  private static final Node MENTIONS = iri("mentions");

  private final DatasetGraph dataset = DatasetGraphFactory.create();

  @Test
  void aThingThatIsNamedMoreOftenThanAnyoneReadsIsCutWithAWordOfIt() {
    for (int i = 0; i <= ResourceDescription.INCOMING; i++) {
      dataset.add(iri("article/" + i), iri("statement/" + i), MENTIONS, OLDPORT);
    }

    Graph description = ResourceDescription.of(dataset, OLDPORT);

    assertThat(description.find(Node.ANY, MENTIONS, OLDPORT).toList())
        .hasSize(ResourceDescription.INCOMING);
    assertThat(description.find(OLDPORT, RDFS.comment.asNode(), Node.ANY).toList())
        .singleElement()
        .asString()
        .contains("500. Ask the SPARQL endpoint for all.");
  }

  @Test
  void aThingThatIsNotIsWhole() {
    dataset.add(iri("article/1"), iri("statement/1"), MENTIONS, OLDPORT);
    dataset.add(iri("article/2"), OLDPORT, RDFS.label.asNode(), text("Oldport"));
    dataset.add(iri("article/2"), iri("statement/1"), RDFS.label.asNode(), text("a statement"));
    dataset.add(iri("article/2"), iri("statement/1"), RDFS.comment.asNode(), text("not a label"));

    assertThat(ResourceDescription.of(dataset, OLDPORT).size()).isEqualTo(3);
  }

  @Test
  void aGraphIsDescribedByWhatIsInIt() {
    dataset.add(iri("article/1"), iri("statement/1"), MENTIONS, OLDPORT);
    dataset.add(iri("article/2"), iri("statement/2"), MENTIONS, iri("article/1"));

    assertThat(ResourceDescription.of(dataset, iri("article/1")).find().toList())
        .singleElement()
        .satisfies(triple -> assertThat(triple.getSubject()).isEqualTo(iri("statement/1")));
  }

  @Test
  void aGraphIsDescribedWithTheLabelsThatStandInOthers() {
    dataset.add(iri("article/1"), iri("statement/1"), MENTIONS, OLDPORT);
    dataset.add(iri("graph/links"), OLDPORT, RDFS.label.asNode(), text("Oldport"));
    dataset.add(iri("graph/links"), OLDPORT, RDFS.comment.asNode(), text("not a label"));

    assertThat(ResourceDescription.of(dataset, iri("article/1")).find().toList())
        .extracting(triple -> triple.getPredicate())
        .containsExactlyInAnyOrder(MENTIONS, RDFS.label.asNode());
  }

  @Test
  void whatNobodyNamesIsUnknown() {
    dataset.add(iri("article/1"), iri("statement/1"), MENTIONS, OLDPORT);

    assertThat(ResourceDescription.isKnown(dataset, OLDPORT)).isTrue();
    assertThat(ResourceDescription.isKnown(dataset, iri("statement/1"))).isTrue();
    assertThat(ResourceDescription.isKnown(dataset, iri("article/1"))).isTrue();
    assertThat(ResourceDescription.isKnown(dataset, iri("place/newport"))).isFalse();
  }

  private static Node iri(String path) {
    return NodeFactory.createURI("http://localhost:3330/" + path);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
