package org.newsgraph.serve.page;

import java.util.List;

/**
 * A paragraph of an article, in three runs: before, within and after the characters that the reader
 * asked to see. Where it asked for none here, all are in the first.
 *
 * @param before segments
 * @param at segments
 * @param after segments
 * @param first whether the characters begin here
 */
public record Paragraph(
    List<Segment> before, List<Segment> at, List<Segment> after, boolean first) {

  /** Copies the lists. */
  public Paragraph {
    before = List.copyOf(before);
    at = List.copyOf(at);
    after = List.copyOf(after);
  }
}
