package org.newsgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Passage;
import org.newsgraph.model.ReportedStatement;
import org.newsgraph.model.Span;

/** Where the contents of an article's statements stand, so that none need be searched for. */
final class Contents {

  private final List<Part> parts = new ArrayList<>();
  private int longest;

  Contents(List<ReportedStatement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      List<Span> content = statements.get(i).content().stream().map(Passage::span).toList();
      int length = content.stream().mapToInt(Span::length).sum();
      for (Span span : content) {
        parts.add(new Part(span, length, i));
        longest = Math.max(longest, span.length());
      }
    }
    parts.sort(Comparator.comparing(Part::span));
  }

  /** The statement with the shortest content around the span; of equal ones the first. */
  Optional<Integer> innermost(Span span) {
    Optional<Part> best = Optional.empty();
    for (int i = after(span.begin()) - 1; i >= 0; i--) {
      Part part = parts.get(i);
      if (part.span().begin() < span.begin() - longest) {
        break;
      }
      if (part.span().contains(span) && best.filter(part::isNoBetterThan).isEmpty()) {
        best = Optional.of(part);
      }
    }
    return best.map(Part::statement);
  }

  /** The index of the first part that begins after the offset. */
  private int after(int offset) {
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (parts.get(middle).span().begin() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A stretch of a content, with the length of all of it. */
  private record Part(Span span, int length, int statement) {

    boolean isNoBetterThan(Part other) {
      return length > other.length || length == other.length && statement > other.statement;
    }
  }
}
