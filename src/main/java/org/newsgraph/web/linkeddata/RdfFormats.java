package org.newsgraph.web.linkeddata;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.web.http.Representation;
import org.newsgraph.web.http.Representations;

/** The formats of RDF. RDF is the default rather than HTML: browsers ask for HTML. */
final class RdfFormats {

  static final Representation TURTLE = new Representation("ttl", "text/turtle");
  static final Representation JSON_LD = new Representation("jsonld", "application/ld+json");
  static final Representation N_TRIPLES = new Representation("nt", "application/n-triples");
  static final Representation RDF_XML = new Representation("rdf", "application/rdf+xml");

  /** The representations of a graph without a page. */
  static final Representations GRAPH = Representations.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML);

  /** The representations of a document, which has a page. */
  static final Representations DOCUMENT =
      Representations.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML, Representation.HTML);

  /** RDF/XML is written plain, since the pretty variant takes long for an article. */
  private static final Map<Representation, RDFFormat> FORMATS =
      Map.of(
          TURTLE, RDFFormat.TURTLE_PRETTY,
          N_TRIPLES, RDFFormat.NTRIPLES_UTF8,
          RDF_XML, RDFFormat.RDFXML_PLAIN);

  private RdfFormats() {}

  /**
   * Writes a document in one of the formats of {@link #GRAPH}, what it is about first.
   *
   * @param server the address at which clients find the context of JSON-LD
   */
  static void write(RdfDocument document, Representation format, String server, OutputStream out) {
    Graph graph = document.graph().get();
    if (document.subject().isEmpty()) {
      write(graph, format, out);
    } else if (format.equals(JSON_LD)) {
      JsonLdWriter.write(graph, document.subject().get(), server + "context.jsonld", out);
    } else if (format.equals(TURTLE)) {
      writeTurtle(graph, document.subject().get(), out);
    } else {
      write(graph, format, out);
    }
  }

  /** Blocks of triples, the subject's first and the others sorted. */
  private static void writeTurtle(Graph graph, Node subject, OutputStream out) {
    StreamRDF turtle = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
    turtle.start();
    graph.getPrefixMapping().getNsPrefixMap().forEach(turtle::prefix);
    graph.stream()
        .sorted(
            Comparator.comparing((Triple triple) -> !triple.getSubject().equals(subject))
                .thenComparing(triple -> triple.getSubject().toString())
                .thenComparing(triple -> !triple.getPredicate().equals(RDF.Nodes.type))
                .thenComparing(triple -> triple.getPredicate().toString())
                .thenComparing(triple -> triple.getObject().toString()))
        .forEach(turtle::triple);
    turtle.finish();
  }

  /** Writes a graph in one of the formats of {@link #GRAPH}. */
  static void write(Graph graph, Representation format, OutputStream out) {
    if (format.equals(JSON_LD)) {
      JsonLdWriter.write(graph, out);
    } else {
      RDFWriter.source(graph).format(FORMATS.get(format)).output(out);
    }
  }
}
