package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.cli.console.ExitCode;

/**
 * The whole way from text to RDF, on short invented articles and on the seeds: the graph of each
 * article, the links between them and the background data, against graphs that were read and
 * approved.
 *
 * <p>After a change that is meant, {@code ./newsgraph test -Dtest=GoldenGraphsTest
 * -DargLine=-Dnewsgraph.golden=write} writes the graphs anew; read the difference before it is
 * committed.
 */
class GoldenGraphsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden-graphs");
  private static final String BASE = "http://localhost:3330/";
  private static final String FILE = "https://w3id.org/newsgraph/ontology#file";

  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create()
          .setNsPrefixes(PrefixMapping.Standard)
          .setNsPrefix("ng", "https://w3id.org/newsgraph/ontology#")
          .setNsPrefix("schema", "https://schema.org/")
          .setNsPrefix("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
          .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
          .setNsPrefix("org", "http://www.w3.org/ns/org#")
          .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
          .setNsPrefix("itsrdf", "http://www.w3.org/2005/11/its/rdf#")
          .setNsPrefix("oa", "http://www.w3.org/ns/oa#")
          .setNsPrefix("geo", "http://www.opengis.net/ont/geosparql#")
          .setNsPrefix("foaf", "http://xmlns.com/foaf/0.1/")
          .setNsPrefix("dcterms", "http://purl.org/dc/terms/");

  @TempDir private static Path folder;

  private static Map<String, Model> graphs;

  @BeforeAll
  static void buildOnce() throws IOException {
    graphs = built("invented", GOLDEN.toString());
    graphs.putAll(built("seeds", "seeds"));
  }

  /** The graphs of a store by the names of the articles' files, links and background by the set. */
  private static Map<String, Model> built(String set, String articles) throws IOException {
    String store = folder.resolve(set).toString();
    CommandLineRun build = CommandLineRun.of("build", articles + "/*.txt", "--store", store);
    assertThat(build.code()).as(build.messages()).isEqualTo(ExitCode.DONE);
    byte[] lines =
        CommandLineRun.of("export", "--store", store).out().getBytes(StandardCharsets.UTF_8);
    Dataset dataset = DatasetFactory.create();
    RDFDataMgr.read(dataset, new ByteArrayInputStream(lines), Lang.NQUADS);
    Map<String, Model> named =
        Stream.of("links", "background")
            .collect(
                Collectors.toMap(
                    name -> set + "-" + name,
                    name -> dataset.getNamedModel(BASE + "graph/" + name)));
    dataset
        .listModelNames()
        .forEachRemaining(
            graph ->
                dataset
                    .getNamedModel(graph)
                    .listObjectsOfProperty(graph, ResourceFactory.createProperty(FILE))
                    .forEachRemaining(
                        file ->
                            named.put(
                                file.asLiteral().getString().replace(".txt", ""),
                                dataset.getNamedModel(graph))));
    return named;
  }

  static List<String> names() throws IOException {
    try (Stream<Path> invented = Files.list(GOLDEN);
        Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      return Stream.concat(
              Stream.concat(invented, seeds)
                  .map(file -> file.getFileName().toString())
                  .filter(file -> file.endsWith(".txt"))
                  .map(file -> file.replace(".txt", "")),
              Stream.of("invented-links", "invented-background", "seeds-links", "seeds-background"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theGraphIsTheOneThatWasApproved(String name) throws IOException {
    Path file = GOLDEN.resolve(name + ".ttl");
    Model found = graphs.get(name).setNsPrefixes(PREFIXES);
    if ("write".equals(System.getProperty("newsgraph.golden"))) {
      write(file, found);
    }
    Model wanted = ModelFactory.createDefaultModel();
    RDFDataMgr.read(wanted, file.toUri().toString());

    assertThat(lines(wanted.difference(found))).as("missing triples").isEmpty();
    assertThat(lines(found.difference(wanted))).as("surplus triples").isEmpty();
  }

  /** In the order of the triples, so that a change shows as one. */
  private static void write(Path file, Model graph) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      StreamRDF turtle = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
      turtle.start();
      graph.getNsPrefixMap().forEach(turtle::prefix);
      graph.listStatements().toList().stream()
          .map(Statement::asTriple)
          .sorted(Comparator.comparing(Triple::toString))
          .forEach(turtle::triple);
      turtle.finish();
    }
  }

  private static List<String> lines(Model triples) {
    return triples.listStatements().toList().stream().map(GoldenGraphsTest::line).sorted().toList();
  }

  private static String line(Statement triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
        .map(term -> term.isURIResource() ? PREFIXES.shortForm(term.toString()) : term.toString())
        .collect(Collectors.joining(" "));
  }
}
