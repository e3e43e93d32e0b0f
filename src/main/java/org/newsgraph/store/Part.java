package org.newsgraph.store;

import java.util.Collection;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/**
 * What one article brings to a store.
 *
 * @param hints what the facts between articles are derived from, a line each, in the writer's own
 *     form; may be empty
 * @param lines the article's quads as N-Quads, sorted by their UTF-8 bytes, each once
 */
public record Part(List<String> hints, List<String> lines) {

  /** Copies the lists. */
  public Part {
    hints = List.copyOf(hints);
    lines = List.copyOf(lines);
  }

  /**
   * Writes the quads as lines.
   *
   * @throws IllegalArgumentException if a quad has a blank node, stands in no named graph, or would
   *     not be read back as it is
   */
  public static Part of(Collection<Quad> quads, List<String> hints) {
    return new Part(hints, List.copyOf(NQuads.lines(quads)));
  }

  /** The SHA-256 of the lines. */
  String digest() {
    Sha256 sum = new Sha256();
    lines.forEach(sum::line);
    return sum.hex();
  }
}
