package org.newsgraph.web.linkeddata;

import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;

/** Reads responses as programs do. */
public final class Rdf {

  private Rdf() {}

  /** The triples of a body, read as its content type says. */
  public static Graph graph(HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElseThrow();
    return RDFParser.fromString(
            response.body(), RDFLanguages.contentTypeToLang(type.replaceFirst(";.*", "")))
        .toGraph();
  }
}
