package org.newsgraph.web.linkeddata;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.newsgraph.query.Ontology;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.web.http.Validators;

/**
 * Describes the dataset in RDF: its content in <a href="https://www.w3.org/TR/void/">VoID</a>, the
 * file and the services that give access to it in <a
 * href="https://www.w3.org/TR/vocab-dcat-3/">DCAT</a>.
 */
final class DatasetDescription {

  private static final String RIGHTS =
      "The texts of the articles belong to their publishers. Names and coordinates of places"
          + " contain data from GeoNames.org (CC BY 4.0) and Natural Earth (public domain).";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  private final Model model = ModelFactory.createModelForGraph(Ontology.graphWithPrefixes());
  private final Manifest manifest;
  private final DatasetStatistics statistics;
  private final Optional<String> example;
  private final String address;
  private final Resource dataset;

  /**
   * Creates a description.
   *
   * @param example the id of an article; empty if there is none
   * @param address of the server, with a slash at the end
   */
  DatasetDescription(
      Manifest manifest, DatasetStatistics statistics, Optional<String> example, String address) {
    this.manifest = manifest;
    this.statistics = statistics;
    this.example = example;
    this.address = address;
    this.dataset = part("dataset");
    model.setNsPrefix("void", VOID.NS).setNsPrefix("dcat", DCAT.NS);
  }

  /** Returns the description with its prefixes. */
  Graph graph() {
    describe();
    count();
    link();
    describeAccess();
    return model.getGraph();
  }

  private void describe() {
    dataset
        .addProperty(RDF.type, VOID.Dataset)
        .addProperty(RDF.type, DCAT.Dataset)
        .addProperty(DCTerms.title, "NewsGraph", "en")
        .addProperty(
            DCTerms.description,
            "Who said what in %d news articles: statements, speakers, places and numbers, each with the words it rests on."
                .formatted(manifest.articles()),
            "en")
        .addProperty(DCTerms.identifier, "lthash:" + manifest.digest())
        .addProperty(DCTerms.rights, RIGHTS, "en")
        .addProperty(DCTerms.conformsTo, resource("https://w3id.org/newsgraph/ontology"));
    Validators.modified(manifest)
        .ifPresent(
            at ->
                dataset.addProperty(
                    DCTerms.modified,
                    model.createTypedLiteral(at.toString(), XSDDatatype.XSDdateTime)));
  }

  private void count() {
    dataset.addProperty(VOID.triples, integer(statistics.triples()));
    statistics
        .classes()
        .forEach(
            (iri, count) ->
                partition(VOID.classPartition, VOID._class, "class-", iri)
                    .addProperty(VOID.entities, integer(count)));
    statistics
        .properties()
        .forEach(
            (iri, count) ->
                partition(VOID.propertyPartition, VOID.property, "property-", iri)
                    .addProperty(VOID.triples, integer(count)));
    vocabularies().forEach(iri -> dataset.addProperty(VOID.vocabulary, resource(iri)));
  }

  private Resource partition(Property partition, Property of, String kind, String iri) {
    String name = model.shortForm(iri).replaceAll("[^A-Za-z0-9]+", "-");
    Resource part = part(kind + name).addProperty(of, resource(iri));
    dataset.addProperty(partition, part);
    return part;
  }

  private Stream<String> vocabularies() {
    return model.getNsPrefixMap().values().stream()
        .filter(
            namespace ->
                Stream.of(statistics.properties(), statistics.classes())
                    .flatMap(counts -> counts.keySet().stream())
                    .anyMatch(iri -> iri.startsWith(namespace)));
  }

  private void link() {
    example
        .map(id -> resource(manifest.base() + "article/" + id))
        .ifPresent(article -> dataset.addProperty(VOID.exampleResource, article));
    dataset
        .addProperty(VOID.uriSpace, manifest.base())
        .addProperty(VOID.sparqlEndpoint, resource(address + "sparql"))
        .addProperty(VOID.dataDump, resource(address + "dump"));
    List.of("Turtle", "JSON-LD", "N-Triples", "RDF_XML")
        .forEach(format -> dataset.addProperty(VOID.feature, resource(FORMATS + format)));
  }

  private void describeAccess() {
    dataset.addProperty(DCAT.landingPage, resource(address)).addProperty(DCAT.distribution, dump());
    addService("sparql", "https://www.w3.org/TR/sparql11-protocol/");
    addService("data", "https://www.w3.org/TR/sparql11-http-rdf-update/");
    addService(
        "reconcile",
        "https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/");
    addService("mcp", "https://modelcontextprotocol.io/specification/2025-11-25");
  }

  private Resource dump() {
    return resource(address + "dump")
        .addProperty(RDF.type, DCAT.Distribution)
        .addProperty(DCTerms.title, "All quads, in canonical order", "en")
        .addProperty(DCAT.downloadURL, resource(address + "dump"))
        .addProperty(DCAT.mediaType, resource(MEDIA_TYPES + "application/n-quads"))
        .addProperty(DCAT.compressFormat, resource(MEDIA_TYPES + "application/gzip"));
  }

  private void addService(String path, String protocol) {
    resource(address + path)
        .addProperty(RDF.type, DCAT.DataService)
        .addProperty(DCAT.endpointURL, resource(address + path))
        .addProperty(DCTerms.conformsTo, resource(protocol))
        .addProperty(DCAT.servesDataset, dataset);
  }

  private Resource part(String name) {
    return resource(manifest.base() + ".well-known/void#" + name);
  }

  private Literal integer(long number) {
    return model.createTypedLiteral(BigInteger.valueOf(number));
  }

  private Resource resource(String iri) {
    return model.createResource(iri);
  }
}
