package org.newsgraph.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.newsgraph.model.facts.Official;
import org.newsgraph.model.findings.ActorType;

/** Writes which public posts persons hold, according to the article and as of its date. */
final class OfficialTriples {

  private OfficialTriples() {}

  static void write(Draft draft) {
    Set<Node> actors =
        draft.source.actors().stream()
            .map(actor -> draft.iris.actor(actor.key()))
            .collect(Collectors.toUnmodifiableSet());
    Map<String, Node> bodies = bodies(draft);
    for (Official official : draft.source.officials()) {
      Node person = draft.iris.actor(official.key());
      if (!actors.contains(person)) {
        draft.facts.type(person, Ng.PERSON);
        draft.names(person, official.name().orElse(official.post()), List.of(), Optional.empty());
        draft.quotedFrom(person, official.evidence());
      }
      person(draft, official, person);
      post(draft, official, bodies);
      membership(draft, official, person);
    }
  }

  private static void person(Draft draft, Official official, Node person) {
    draft.facts.type(person, Ng.OFFICIAL);
    draft.facts.text(person, FOAF.name.asNode(), official.name());
    draft.facts.add(person, ORG.holds.asNode(), draft.iris.post(official));
  }

  private static void post(Draft draft, Official official, Map<String, Node> bodies) {
    Node post = draft.iris.post(official);
    draft.facts.type(post, ORG.Post.asNode());
    draft.names(post, official.post(), List.of(), Optional.empty());
    official.state().ifPresent(s -> draft.facts.add(post, Ng.STATE, draft.state(s)));
    // a post that is named by its body is shared, and its holders may be of several states
    official
        .knownState()
        .filter(s -> official.of().isEmpty())
        .ifPresent(s -> draft.background.add(post, Ng.STATE, draft.state(s)));
    official
        .of()
        .map(name -> bodies.get(folded(name)))
        .ifPresent(body -> draft.facts.add(post, ORG.postIn.asNode(), body));
    draft.quotedFrom(post, official.evidence());
  }

  private static void membership(Draft draft, Official official, Node person) {
    Node subject = draft.iris.membership(official);
    GraphBuilder facts = draft.facts;
    facts.type(subject, ORG.Membership.asNode());
    facts.add(subject, ORG.member.asNode(), person);
    facts.add(subject, Ng.POST, draft.iris.post(official));
    facts.text(subject, Ng.OF, official.of());
    facts.text(subject, Ng.STATUS, official.status().label());
    facts.text(subject, Ng.RANK, official.rank());
    draft.ofArticle(subject);
    draft.dated(subject, Optional.empty());
    draft.quotedFrom(subject, official.evidence());
  }

  /** The actors that may have posts, by lower-case name; of two with the same name the first. */
  private static Map<String, Node> bodies(Draft draft) {
    Map<String, Node> bodies = new HashMap<>();
    draft.source.actors().stream()
        .filter(actor -> actor.type() != ActorType.PERSON && actor.type() != ActorType.GROUP)
        .forEach(
            actor ->
                Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                    .forEach(
                        name -> bodies.putIfAbsent(folded(name), draft.iris.actor(actor.key()))));
    return bodies;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
