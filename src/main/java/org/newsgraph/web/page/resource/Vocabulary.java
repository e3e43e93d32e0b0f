package org.newsgraph.web.page.resource;

import java.util.Locale;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.query.Ontology;

/** The terms that pages read from the store, and a label for every term that they show. */
final class Vocabulary {

  static final String NG = "https://w3id.org/newsgraph/ontology#";
  static final String SPEAKER = NG + "speaker";
  static final String MENTIONS = NG + "mentions";
  static final String STATE = NG + "state";
  static final String POST = NG + "post";
  static final String CLAIMED_IN = NG + "claimedIn";
  static final String WITHIN = NG + "within";
  static final String PLACE_KIND = NG + "placeKind";
  static final String LOCATED = NG + "located";
  static final String QUOTED_FROM = "http://www.w3.org/ns/prov#wasQuotedFrom";
  static final String IDENT_REF = "http://www.w3.org/2005/11/its/rdf#taIdentRef";
  static final String IS_STRING =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString";
  static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  static final String ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel";
  static final String PREF_LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel";
  static final String NAME = "http://xmlns.com/foaf/0.1/name";
  static final String EVENT = NG + "event";
  static final String PUBLISHER = "http://purl.org/dc/terms/publisher";
  static final String LABEL = RDFS.label.getURI();
  static final String TITLE = "http://purl.org/dc/terms/title";
  static final String ISSUED = "http://purl.org/dc/terms/issued";
  static final String DATE = NG + "date";
  static final String DATE_FROM = NG + "dateFrom";

  private Vocabulary() {}

  /**
   * The label of a term in our ontology; of any other term its local name in words, as "same as"
   * for {@code sameAs}.
   */
  static String label(String term) {
    return Ontology.label(term).orElseGet(() -> inWords(localName(term)));
  }

  /** The last part of an IRI. */
  static String localName(String iri) {
    String whole = iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
    return whole.substring(Math.max(whole.lastIndexOf('#'), whole.lastIndexOf('/')) + 1);
  }

  private static String inWords(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
