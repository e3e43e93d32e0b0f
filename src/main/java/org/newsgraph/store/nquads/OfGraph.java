package org.newsgraph.store.nquads;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;

/** Whether a line of N-Quads stands in a graph. */
public final class OfGraph implements Predicate<byte[]> {

  private final byte[] end;

  /**
   * Of a graph.
   *
   * @param graph its IRI
   */
  public OfGraph(String graph) {
    this.end = (" <" + graph + "> .").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean test(byte[] line) {
    int from = line.length - end.length;
    return from > 0 && Arrays.equals(line, from, line.length, end, 0, end.length);
  }
}
