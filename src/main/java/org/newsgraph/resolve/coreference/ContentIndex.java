package org.newsgraph.resolve.coreference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;

/** Where the contents of an article's statements stand, so that none need be searched for. */
public final class ContentIndex {

  private final SpanIndex<Part> parts = new SpanIndex<>();

  public ContentIndex(List<ReportedStatement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      List<Span> content = statements.get(i).content().stream().map(Passage::span).toList();
      int length = content.stream().mapToInt(Span::length).sum();
      for (Span span : content) {
        parts.add(span, new Part(length, i));
      }
    }
  }

  /** The statement with the shortest content around the span; of equal ones the first. */
  public Optional<Integer> innermost(Span span) {
    return parts
        .around(span)
        .min(Comparator.comparingInt(Part::length).thenComparingInt(Part::statement))
        .map(Part::statement);
  }

  /** A stretch of a content, by the length of all of it. */
  private record Part(int length, int statement) {}
}
