package org.newsgraph.web.linkeddata;

import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.newsgraph.web.http.Form;
import org.newsgraph.web.http.Forms;

/** The forms in which RDF can be had. RDF stands before HTML: who wants pages says so. */
final class RdfForms {

  static final Form TURTLE = new Form("ttl", "text/turtle");
  static final Form JSON_LD = new Form("jsonld", "application/ld+json");
  static final Form N_TRIPLES = new Form("nt", "application/n-triples");
  static final Form RDF_XML = new Form("rdf", "application/rdf+xml");

  /** What has no page. */
  static final Forms GRAPH = Forms.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML);

  /** What has a page too. */
  static final Forms DOCUMENT = Forms.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML, Form.HTML);

  /** The plain kind of RDF/XML is written in one go, the pretty one takes long for an article. */
  private static final Map<Form, RDFFormat> FORMATS =
      Map.of(
          TURTLE, RDFFormat.TURTLE_PRETTY,
          N_TRIPLES, RDFFormat.NTRIPLES_UTF8,
          RDF_XML, RDFFormat.RDFXML_PLAIN);

  private RdfForms() {}

  /** Writes a graph in one of the forms of {@link #GRAPH}. */
  static void write(Graph graph, Form form, OutputStream out) {
    if (form.equals(JSON_LD)) {
      JsonLdWriter.write(graph, out);
    } else {
      RDFWriter.source(graph).format(FORMATS.get(form)).output(out);
    }
  }
}
