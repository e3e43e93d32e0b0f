package org.newsgraph.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.text.Span;

/** Finds an article's mentions by where they stand. */
final class MentionIndex {

  private final Draft draft;
  private final NavigableMap<Integer, List<Mention>> byBegin = new TreeMap<>();

  MentionIndex(Draft draft) {
    this.draft = draft;
    for (Mention mention : draft.source.mentions()) {
      byBegin
          .computeIfAbsent(mention.passage().span().begin(), begin -> new ArrayList<>())
          .add(mention);
    }
  }

  /** The actors and places that a stretch of text mentions; one may come several times. */
  Stream<Node> in(Span span) {
    return byBegin.subMap(span.begin(), span.end()).values().stream()
        .flatMap(List::stream)
        .filter(mention -> span.contains(mention.passage().span()))
        .map(mention -> MentionTriples.entity(draft, mention));
  }
}
