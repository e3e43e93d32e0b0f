package org.newsgraph.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.text.Span;

/** Writes where an article mentions its actors and places, and finds these mentions by offset. */
final class MentionTriples {

  private final Draft draft;
  private final NavigableMap<Integer, List<Mention>> byBegin = new TreeMap<>();

  MentionTriples(Draft draft) {
    this.draft = draft;
    for (Mention mention : draft.source.mentions()) {
      byBegin
          .computeIfAbsent(mention.passage().span().begin(), begin -> new ArrayList<>())
          .add(mention);
    }
  }

  void write() {
    draft.source.mentions().forEach(this::write);
  }

  /** The actors and places that are mentioned within a span; the same one may come repeatedly. */
  Stream<Node> entitiesIn(Span span) {
    return byBegin.subMap(span.begin(), span.end()).values().stream()
        .flatMap(List::stream)
        .filter(mention -> span.contains(mention.passage().span()))
        .map(this::entity);
  }

  /** All actors and places that are mentioned. */
  Set<Node> entities() {
    return draft.source.mentions().stream().map(this::entity).collect(Collectors.toSet());
  }

  private void write(Mention mention) {
    Node subject = draft.iris.phrase(mention.passage().span());
    draft.facts.type(subject, Ng.MENTION);
    draft.offsets(subject, mention.passage());
    draft.facts.add(subject, ExternalTerms.REFERENCE_CONTEXT, draft.iris.article());
    draft.ofArticle(subject);
    draft.facts.add(subject, ExternalTerms.IDENT_REF, entity(mention));
    if (hasTwoReadings(mention)) {
      draft.facts.text(subject, Ng.READING, mention.reading().label());
    }
  }

  private Node entity(Mention mention) {
    return mention.type().isPresent()
        ? draft.iris.actor(mention.entity())
        : draft.iris.place(mention.entity());
  }

  /** Only a name of a place or a state may stand for the place or for the state's government. */
  private static boolean hasTwoReadings(Mention mention) {
    return mention.named() && mention.type().map(ActorType.STATE::equals).orElse(true);
  }
}
