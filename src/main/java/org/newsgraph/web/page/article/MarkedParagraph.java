package org.newsgraph.web.page.article;

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
public record MarkedParagraph(
    List<MarkedSegment> before, List<MarkedSegment> at, List<MarkedSegment> after, boolean first) {

  /** Copies the lists. */
  public MarkedParagraph {
    before = List.copyOf(before);
    at = List.copyOf(at);
    after = List.copyOf(after);
  }
}
