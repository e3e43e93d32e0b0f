package org.newsgraph.web.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.web.SeedServer.get;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsgraph.web.SeedServer;

@ExtendWith(SeedServer.class)
class DatasetDescriptionTest {

  @Test
  void countsTheTriplesOfEachProperty() {
    assertThat(partitions(VOID.propertyPartition, VOID.property, VOID.triples))
        .isEqualTo(counts("SELECT ?term (COUNT(*) AS ?n) { ?thing ?term ?value } GROUP BY ?term"));
  }

  @Test
  void countsTheThingsOfEachClass() {
    assertThat(partitions(VOID.classPartition, VOID._class, VOID.entities))
        .isEqualTo(
            counts(
                "SELECT ?term (COUNT(DISTINCT ?thing) AS ?n) { ?thing a ?term } GROUP BY ?term"));
  }

  @Test
  void countsAllTriplesOnce() {
    assertThat(dataset().getProperty(VOID.triples).getLong())
        .isEqualTo(counts("SELECT (1 AS ?term) (COUNT(*) AS ?n) { ?s ?p ?o }").get("1"));
  }

  @Test
  void saysWhichGraphItDescribesAndWhenThatWasBuilt() {
    var manifest = SeedServer.store().manifest();

    assertThat(dataset().getProperty(DCTerms.identifier).getString())
        .isEqualTo("lthash:" + manifest.digest());
    assertThat(dataset().getProperty(VOID.uriSpace).getString()).isEqualTo(manifest.base());
    assertThat(dataset().getProperty(DCTerms.modified).getString())
        .isEqualTo(manifest.last().orElseThrow().at());
  }

  @Test
  void leadsToWhereTheDataIs() {
    Resource dump = dataset().getPropertyResourceValue(DCAT.distribution);
    Resource example = dataset().getPropertyResourceValue(VOID.exampleResource);
    String base = SeedServer.store().manifest().base();

    assertThat(dataset().getPropertyResourceValue(VOID.sparqlEndpoint).getURI())
        .isEqualTo(SeedServer.address() + "sparql");
    assertThat(dump.getPropertyResourceValue(DCAT.downloadURL).getURI())
        .isEqualTo(dataset().getPropertyResourceValue(VOID.dataDump).getURI())
        .isEqualTo(SeedServer.address() + "dump");
    assertThat(get(example.getURI().substring(base.length())).statusCode()).isEqualTo(200);
  }

  @Test
  void namesTheServicesInDcat() {
    List<String> services =
        model()
            .listSubjectsWithProperty(RDF.type, DCAT.DataService)
            .mapWith(service -> service.getPropertyResourceValue(DCAT.endpointURL).getURI())
            .toList();

    assertThat(services)
        .containsExactlyInAnyOrder(
            SeedServer.address() + "sparql",
            SeedServer.address() + "data",
            SeedServer.address() + "mcp",
            SeedServer.address() + "reconcile");
  }

  @Test
  void peopleGetAPage() {
    assertThat(get(".well-known/void", "Accept", "text/html").body())
        .contains("<h1>About the data</h1>", "<code>ng:Statement</code>");
  }

  private static Model model() {
    return ModelFactory.createModelForGraph(Rdf.graph(get(".well-known/void")));
  }

  private static Resource dataset() {
    return model().listResourcesWithProperty(RDF.type, VOID.Dataset).next();
  }

  private static Map<String, Long> partitions(Property kind, Property term, Property count) {
    Map<String, Long> counts = new TreeMap<>();
    dataset()
        .listProperties(kind)
        .mapWith(statement -> statement.getResource())
        .forEach(
            part ->
                counts.put(
                    part.getPropertyResourceValue(term).getURI(),
                    part.getProperty(count).getLong()));
    return counts;
  }

  private static Map<String, Long> counts(String query) {
    Map<String, Long> counts = new TreeMap<>();
    try (QueryExecution execution =
        QueryExecutionHTTP.service(SeedServer.address() + "sparql", query)) {
      execution.execSelect().forEachRemaining(row -> counts.put(term(row), count(row)));
    }
    return counts;
  }

  private static String term(QuerySolution row) {
    return row.get("term").isLiteral()
        ? row.getLiteral("term").getLexicalForm()
        : row.getResource("term").getURI();
  }

  private static long count(QuerySolution row) {
    return row.getLiteral("n").getLong();
  }
}
