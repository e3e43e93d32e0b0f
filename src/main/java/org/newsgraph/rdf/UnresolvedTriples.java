package org.newsgraph.rdf;

import org.apache.jena.graph.Node;
import org.newsgraph.model.facts.Unresolved;

/** Writes what could not be told, and why. */
final class UnresolvedTriples {

  private UnresolvedTriples() {}

  static void write(Draft draft) {
    draft.source.unresolved().forEach(unresolved -> write(draft, unresolved));
  }

  static void write(Draft draft, Unresolved unresolved) {
    Node subject = draft.iris.unresolved(unresolved.kind().label(), unresolved.passage().span());
    draft.facts.type(subject, Ng.UNRESOLVED);
    draft.facts.text(subject, Ng.WHAT, unresolved.kind().label());
    draft.facts.text(subject, Ng.REASON, unresolved.reason().label());
    draft.facts.texts(subject, Ng.CANDIDATE, unresolved.candidates());
    draft.quotedFrom(subject, unresolved.passage());
  }
}
