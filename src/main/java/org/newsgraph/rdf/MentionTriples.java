package org.newsgraph.rdf;

import org.apache.jena.graph.Node;
import org.newsgraph.model.facts.Mention;
import org.newsgraph.model.findings.ActorType;

/** Writes where an article mentions its actors and places. */
final class MentionTriples {

  private MentionTriples() {}

  static void write(Draft draft) {
    draft.source.mentions().forEach(mention -> write(draft, mention));
  }

  private static void write(Draft draft, Mention mention) {
    Node subject = draft.iris.phrase(mention.passage().span());
    draft.facts.type(subject, Ng.MENTION);
    draft.offsets(subject, mention.passage());
    draft.facts.add(subject, Terms.REFERENCE_CONTEXT, draft.iris.article());
    draft.facts.add(subject, Terms.IDENT_REF, entity(draft, mention));
    if (isReadTwoWays(mention)) {
      draft.facts.text(subject, Ng.READING, mention.reading().label());
    }
  }

  static Node entity(Draft draft, Mention mention) {
    return mention.type().isPresent()
        ? draft.iris.actor(mention.entity())
        : draft.iris.place(mention.entity());
  }

  /** Only the name of a place or a state can be the one or the other. */
  private static boolean isReadTwoWays(Mention mention) {
    return mention.named() && mention.type().map(ActorType.STATE::equals).orElse(true);
  }
}
