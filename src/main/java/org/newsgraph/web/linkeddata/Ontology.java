package org.newsgraph.web.linkeddata;

import java.io.StringReader;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The vocabulary of the data and its shapes. */
final class Ontology {

  /** The terms; not to be changed. */
  static final Graph TERMS = parse("ontology/newsgraph.ttl");

  /** The SHACL shapes of the data; not to be changed. */
  static final Graph SHAPES = parse("ontology/shapes.ttl");

  private Ontology() {}

  /** Returns an empty graph with the prefixes of the ontology. */
  static Graph graphWithPrefixes() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(TERMS.getPrefixMapping());
    return graph;
  }

  private static Graph parse(String file) {
    return RDFParser.create()
        .source(new StringReader(ProgramFile.text(file)))
        .lang(Lang.TURTLE)
        .toGraph();
  }
}
