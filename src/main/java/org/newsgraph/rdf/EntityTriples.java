package org.newsgraph.rdf;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.newsgraph.model.facts.Actor;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.facts.Official;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.findings.ActorType;
import org.newsgraph.model.findings.Country;

/** Writes the actors, places and officials of an article. */
final class EntityTriples {

  /** The namespace of Wikidata's items, with http as Wikidata itself has it. */
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  /** GeoNames names the thing, as opposed to the page about it, with a slash at the end. */
  private static final String GEONAMES = "https://sws.geonames.org/";

  private static final RDFDatatype WKT =
      TypeMapper.getInstance().getSafeTypeByName(ExternalTerms.WKT_LITERAL);

  private EntityTriples() {}

  /** Persons, organizations, groups and states. */
  static void actors(Draft draft) {
    draft.source.actors().forEach(actor -> actor(draft, actor));
  }

  private static void actor(Draft draft, Actor actor) {
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

  /** Which public posts persons hold, according to the article and as of its date. */
  static void officials(Draft draft) {
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

  /** Places, and gazetteer data about them in the background graph. */
  static void places(Draft draft, MentionTriples mentions) {
    // a name that was resolved to an actor after all leaves a place that nothing mentions
    Set<Node> mentioned = mentions.entities();
    draft.source.places().stream()
        .filter(place -> mentioned.contains(draft.iris.place(place.key())))
        .forEach(place -> place(draft, place));
  }

  private static void place(Draft draft, Place place) {
    Node subject = draft.iris.place(place.key());
    draft.facts.type(subject, Ng.PLACE);
    draft.names(subject, place.name(), place.aliases(), place.usualName());
    draft.facts.text(subject, Ng.PLACE_KIND, place.kind().label());
    background(draft, place, subject);
  }

  private static void background(Draft draft, Place place, Node subject) {
    GraphBuilder background = draft.background;
    background.text(subject, Ng.COUNTRY, place.country().map(Country::code));
    place.geonames().ifPresent(id -> same(background, subject, GEONAMES + id + "/"));
    place.wikidata().ifPresent(id -> same(background, subject, WIKIDATA + id));
    place.coordinates().ifPresent(point -> point(draft, place, point));
  }

  private static void same(GraphBuilder background, Node subject, String iri) {
    background.add(subject, OWL.sameAs.asNode(), NodeFactory.createURI(iri));
  }

  private static void point(Draft draft, Place place, Coordinates point) {
    Node subject = draft.iris.place(place.key());
    Node geometry = draft.iris.geometry(place.key());
    GraphBuilder background = draft.background;
    background.text(subject, Ng.LOCATED, place.inherited() ? "inherited" : "own");
    background.add(subject, ExternalTerms.LAT, Literals.degrees(point.latitude()));
    background.add(subject, ExternalTerms.LONG, Literals.degrees(point.longitude()));
    background.add(subject, ExternalTerms.HAS_GEOMETRY, geometry);
    background.add(geometry, ExternalTerms.AS_WKT, Literals.typed(wkt(point), WKT));
  }

  /** WKT has the longitude first. */
  private static String wkt(Coordinates point) {
    return "POINT(" + plain(point.longitude()) + " " + plain(point.latitude()) + ")";
  }

  private static String plain(double degrees) {
    return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
  }
}
