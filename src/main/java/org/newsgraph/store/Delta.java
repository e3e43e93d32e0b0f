package org.newsgraph.store;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads that leave a database and quads that come into it. Applied twice it does the same as once.
 */
record Delta(List<Quad> removed, List<Quad> added) {

  /** Parses lines. */
  static Delta of(Set<String> removed, Set<String> added) {
    return new Delta(NQuads.quads(removed), NQuads.quads(added));
  }
}
