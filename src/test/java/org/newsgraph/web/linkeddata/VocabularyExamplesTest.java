package org.newsgraph.web.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsgraph.web.SeedServer;

/** What the vocabulary explains, on the graph of the seed articles. */
@ExtendWith(SeedServer.class)
class VocabularyExamplesTest {

  private static final Graph ONTOLOGY = RDFDataMgr.loadModel("ontology/newsgraph.ttl").getGraph();

  /** An example in words has a language; the others are patterns of triples. */
  @Test
  void everyPatternThatIsAnExampleIsInTheGraph() {
    List<String> patterns =
        ONTOLOGY
            .find(Node.ANY, SKOS.example.asNode(), Node.ANY)
            .mapWith(triple -> triple.getObject())
            .filterKeep(example -> example.getLiteralLanguage().isEmpty())
            .mapWith(Node::getLiteralLexicalForm)
            .toList();

    assertThat(patterns)
        .hasSizeGreaterThan(80)
        .allMatch(pattern -> inGraph(execution -> execution.ask(), "ASK { " + pattern + " }"));
  }

  @Test
  void everyPropertyAndClassOfTheGraphIsExplained() {
    assertThat(terms("SELECT DISTINCT ?term { ?s ?term ?o }")).allMatch(this::isExplained);
    assertThat(terms("SELECT DISTINCT ?term { ?s a ?term }")).allMatch(this::isExplained);
  }

  private boolean isExplained(Node term) {
    return Stream.of(RDFS.Nodes.label, RDFS.Nodes.comment, SKOS.example.asNode())
        .allMatch(property -> ONTOLOGY.contains(term, property, Node.ANY));
  }

  @Test
  void everyValueOfStanceKindAndStatusAndEveryTypeIsAConcept() {
    Map<String, String> schemes =
        Map.of(
            "stance", "stances",
            "kind", "kinds",
            "status", "statuses",
            "placeKind", "placeKinds",
            "reason", "reasons");
    schemes.forEach(
        (property, scheme) ->
            assertThat(terms("SELECT DISTINCT ?term { ?s ng:%s ?term }".formatted(property)))
                .isNotEmpty()
                .allMatch(value -> isNotation(value, scheme)));
    assertThat(
            terms(
                """
                SELECT DISTINCT (STRAFTER(STR(?class), "#") AS ?term) {
                  VALUES ?class { ng:State ng:Organization ng:ArmedForce ng:MediaOutlet ng:Person ng:Group }
                  ?actor a ?class }
                """))
        .hasSize(6)
        .allMatch(value -> isNotation(value, "types"));
  }

  private static boolean isNotation(Node value, String scheme) {
    return ONTOLOGY
        .find(Node.ANY, SKOS.notation.asNode(), value)
        .filterKeep(
            concept -> ONTOLOGY.contains(concept.getSubject(), SKOS.inScheme.asNode(), ng(scheme)))
        .hasNext();
  }

  private static Node ng(String name) {
    return NodeFactory.createURI("https://w3id.org/newsgraph/ontology#" + name);
  }

  private static List<Node> terms(String query) {
    return inGraph(
        execution -> Iter.asStream(execution.select()).map(row -> row.get("term")).toList(), query);
  }

  private static <T> T inGraph(Function<QueryExec, T> asking, String text) {
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(ONTOLOGY.getPrefixMapping());
    QueryFactory.parse(query, text, SeedServer.store().manifest().base(), null);
    DatasetGraph dataset = SeedServer.store().dataset();
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            return asking.apply(execution);
          }
        });
  }
}
