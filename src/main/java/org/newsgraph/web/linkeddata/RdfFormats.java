package org.newsgraph.web.linkeddata;

import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.newsgraph.web.http.Representation;
import org.newsgraph.web.http.Representations;

/** The forms in which RDF can be had. RDF stands before HTML: who wants pages says so. */
final class RdfFormats {

  static final Representation TURTLE = new Representation("ttl", "text/turtle");
  static final Representation JSON_LD = new Representation("jsonld", "application/ld+json");
  static final Representation N_TRIPLES = new Representation("nt", "application/n-triples");
  static final Representation RDF_XML = new Representation("rdf", "application/rdf+xml");

  /** What has no page. */
  static final Representations GRAPH = Representations.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML);

  /** What has a page too. */
  static final Representations DOCUMENT = Representations.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML, Representation.HTML);

  /** The plain kind of RDF/XML is written in one go, the pretty one takes long for an article. */
  private static final Map<Representation, RDFFormat> FORMATS =
      Map.of(
          TURTLE, RDFFormat.TURTLE_PRETTY,
          N_TRIPLES, RDFFormat.NTRIPLES_UTF8,
          RDF_XML, RDFFormat.RDFXML_PLAIN);

  private RdfFormats() {}

  /** Writes a graph in one of the forms of {@link #GRAPH}. */
  static void write(Graph graph, Representation form, OutputStream out) {
    if (form.equals(JSON_LD)) {
      JsonLdWriter.write(graph, out);
    } else {
      RDFWriter.source(graph).format(FORMATS.get(form)).output(out);
    }
  }
}
