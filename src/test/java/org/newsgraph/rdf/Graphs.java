package org.newsgraph.rdf;

import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/** Writes quads so that a difference can be read. */
final class Graphs {

  private Graphs() {}

  /** One triple a line, sorted; the named graph is left out. */
  static String lines(Collection<Quad> quads) {
    return quads.stream()
        .map(quad -> NodeFmtLib.str(quad.asTriple()) + " .")
        .map(Graphs::shortened)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String shortened(String line) {
    return line.replace("http://localhost:3330/article/0123456789abcdef", "article:")
        .replace("http://localhost:3330/", "base:");
  }
}
