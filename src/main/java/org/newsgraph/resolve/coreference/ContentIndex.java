package org.newsgraph.resolve.coreference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.newsgraph.model.findings.ReportedStatement;
import org.newsgraph.model.text.Passage;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;

/** Finds the statements of an article by where their contents stand. */
public final class ContentIndex {

  private final SpanIndex<Part> parts = new SpanIndex<>();

  /** One stretch of the content of a statement; the length is that of all its stretches. */
  private record Part(int length, int statement) {}

  /** Indexes the contents of statements. */
  public ContentIndex(List<ReportedStatement> statements) {
    this(statements, statement -> true);
  }

  /** Indexes the contents of those statements that meet a condition. */
  ContentIndex(List<ReportedStatement> statements, Predicate<ReportedStatement> condition) {
    for (int i = 0; i < statements.size(); i++) {
      if (!condition.test(statements.get(i))) {
        continue;
      }
      List<Span> content = statements.get(i).content().stream().map(Passage::span).toList();
      Part part = new Part(content.stream().mapToInt(Span::length).sum(), i);
      content.forEach(span -> parts.add(span, part));
    }
  }

  /**
   * The index of the statement with the shortest content around a span, of equal ones the first;
   * empty if the span is in no content.
   */
  public Optional<Integer> innermost(Span span) {
    return parts
        .around(span)
        .min(Comparator.comparingInt(Part::length).thenComparingInt(Part::statement))
        .map(Part::statement);
  }
}
