package org.newsgraph.web.linkeddata;

import java.io.StringReader;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The vocabulary that the data is written in. */
final class Ontology {

  /** The terms; nobody changes it. */
  static final Graph TERMS = parse("ontology/newsgraph.ttl");

  /** What data has to keep to, in SHACL; nobody changes it. */
  static final Graph SHAPES = parse("ontology/shapes.ttl");

  private Ontology() {}

  /** An empty graph that is written with the prefixes of the ontology. */
  static Graph graphWithPrefixes() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(TERMS.getPrefixMapping());
    return graph;
  }

  private static Graph parse(String file) {
    return RDFParser.create()
        .source(new StringReader(new ProgramFile(file).text()))
        .lang(Lang.TURTLE)
        .toGraph();
  }
}
