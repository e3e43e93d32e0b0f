package org.newsgraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Attribution;
import org.newsgraph.model.EntityKey;
import org.newsgraph.model.Passage;
import org.newsgraph.model.ReportedStatement;
import org.newsgraph.model.Span;

/** Who said what, and which statement stands within which. */
final class Attributions {

  private Attributions() {}

  static List<Attribution> of(
      List<ReportedStatement> statements,
      List<Optional<ActorDraft>> speakers,
      Map<ActorDraft, EntityKey> keys) {
    List<Attribution> found = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      found.add(
          new Attribution(statements.get(i), speakers.get(i).map(keys::get), outer(statements, i)));
    }
    return found;
  }

  private static Optional<Integer> outer(List<ReportedStatement> statements, int index) {
    ReportedStatement inner = statements.get(index);
    Span cue = inner.cue().span();
    return inner.nested()
        ? innermost(statements, cue).filter(outer -> outer != index)
        : Optional.empty();
  }

  /** The statement with the shortest content around the span; of equal ones the first. */
  static Optional<Integer> innermost(List<ReportedStatement> statements, Span span) {
    Optional<Integer> best = Optional.empty();
    int shortest = Integer.MAX_VALUE;
    for (int i = 0; i < statements.size(); i++) {
      List<Span> content = statements.get(i).content().stream().map(Passage::span).toList();
      int length = content.stream().mapToInt(Span::length).sum();
      if (length < shortest && content.stream().anyMatch(part -> part.contains(span))) {
        best = Optional.of(i);
        shortest = length;
      }
    }
    return best;
  }
}
