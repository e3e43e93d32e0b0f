package org.newsgraph.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Passage;
import org.newsgraph.model.ReportedStatement;
import org.newsgraph.model.Span;
import org.newsgraph.model.SpanIndex;

/** Where the contents of an article's statements stand, so that none need be searched for. */
final class Contents {

  private final SpanIndex<Part> parts = new SpanIndex<>();

  Contents(List<ReportedStatement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      List<Span> content = statements.get(i).content().stream().map(Passage::span).toList();
      int length = content.stream().mapToInt(Span::length).sum();
      for (Span span : content) {
        parts.add(span, new Part(length, i));
      }
    }
  }

  /** The statement with the shortest content around the span; of equal ones the first. */
  Optional<Integer> innermost(Span span) {
    return parts
        .around(span)
        .min(Comparator.comparingInt(Part::length).thenComparingInt(Part::statement))
        .map(Part::statement);
  }

  /** A stretch of a content, by the length of all of it. */
  private record Part(int length, int statement) {}
}
