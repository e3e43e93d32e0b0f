package org.newsgraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.newsgraph.model.facts.Actor;

/** Writes the actors of an article: persons, organizations, groups and states. */
final class ActorTriples {

  /** The namespace of Wikidata's items, with http as Wikidata itself has it. */
  static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private ActorTriples() {}

  static void write(Draft draft) {
    draft.source.actors().forEach(actor -> write(draft, actor));
  }

  private static void write(Draft draft, Actor actor) {
    Node subject = draft.iris.actor(actor.key());
    GraphBuilder facts = draft.facts;
    facts.type(subject, Ng.term(actor.type().label()));
    draft.names(subject, actor.name(), actor.aliases(), actor.usualName());
    actor.state().ifPresent(state -> facts.add(subject, Ng.STATE, draft.state(state)));
    actor
        .knownState()
        .ifPresent(state -> draft.background.add(subject, Ng.STATE, draft.state(state)));
    actor.country().ifPresent(draft::state);
    actor
        .wikidata()
        .map(id -> NodeFactory.createURI(WIKIDATA + id))
        .ifPresent(item -> draft.background.add(subject, OWL.sameAs.asNode(), item));
  }
}
