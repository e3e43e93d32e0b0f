package org.newsgraph.model.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds things by where they stand in a text, without looking at those that stand elsewhere. Every
 * answer is in the order in which the things were added.
 */
public final class SpanIndex<T> {

  /** In code points; about a clause, so that most things stand in one or two stretches. */
  private static final int STRETCH = 128;

  private final Map<Integer, List<Entry<T>>> stretches = new HashMap<>();
  private int size;

  private record Entry<T>(Span span, T thing, int number) {}

  /** Adds a thing; one that is added with several spans is found by each of them. */
  public void add(Span span, T thing) {
    Entry<T> entry = new Entry<>(span, thing, size++);
    for (int i = first(span); i <= last(span); i++) {
      stretches.computeIfAbsent(i, stretch -> new ArrayList<>(2)).add(entry);
    }
  }

  /** What shares a character with the span. */
  public Stream<T> overlapping(Span span) {
    return near(span).map(Entry::thing);
  }

  /** What stands around the whole span or just at it. */
  public Stream<T> around(Span span) {
    return near(span).filter(entry -> entry.span().contains(span)).map(Entry::thing);
  }

  /** What stands within the span. */
  public Stream<T> within(Span span) {
    return near(span).filter(entry -> span.contains(entry.span())).map(Entry::thing);
  }

  private Stream<Entry<T>> near(Span span) {
    List<Entry<T>> found = new ArrayList<>();
    for (int i = first(span); i <= last(span); i++) {
      for (Entry<T> entry : stretches.getOrDefault(i, List.of())) {
        boolean shownBefore = i > first(span) && i > first(entry.span());
        if (!shownBefore && entry.span().overlaps(span)) {
          found.add(entry);
        }
      }
    }
    found.sort(Comparator.comparingInt(Entry::number));
    return found.stream();
  }

  private static int first(Span span) {
    return span.begin() / STRETCH;
  }

  private static int last(Span span) {
    return (span.end() - 1) / STRETCH;
  }
}
