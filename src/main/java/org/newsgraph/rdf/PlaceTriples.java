package org.newsgraph.rdf;

import java.math.BigDecimal;
import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.facts.Place;
import org.newsgraph.model.findings.Country;

/** Writes the places of an article, and gazetteer data about them into the background graph. */
final class PlaceTriples {

  /** GeoNames names the thing, as opposed to the page about it, with a slash at the end. */
  private static final String GEONAMES = "https://sws.geonames.org/";

  private static final RDFDatatype WKT =
      TypeMapper.getInstance().getSafeTypeByName(ExternalTerms.WKT_LITERAL);

  private PlaceTriples() {}

  static void write(Draft draft, MentionTriples mentions) {
    // a name that was resolved to an actor after all leaves a place that nothing mentions
    Set<Node> mentioned = mentions.entities();
    draft.source.places().stream()
        .filter(place -> mentioned.contains(draft.iris.place(place.key())))
        .forEach(place -> write(draft, place));
  }

  private static void write(Draft draft, Place place) {
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
    place.wikidata().ifPresent(id -> same(background, subject, ActorTriples.WIKIDATA + id));
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
