package org.newsgraph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads that leave a database and quads that come into it. Applied twice it does the same as once.
 */
record Delta(List<Quad> removed, List<Quad> added) {

  /** Parses lines. */
  static Delta of(Set<String> removed, Set<String> added) {
    return new Delta(quads(removed), quads(added));
  }

  private static List<Quad> quads(Set<String> lines) {
    List<Quad> quads = new ArrayList<>(lines.size());
    NQuads.parse(
        lines,
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            quads.add(quad);
          }
        });
    return quads;
  }
}
