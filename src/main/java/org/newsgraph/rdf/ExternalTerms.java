package org.newsgraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of other vocabularies that the mapping uses and Jena has no constants for. */
final class ExternalTerms {

  private static final String NIF_NS =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  private static final String GEO_NS = "http://www.opengis.net/ont/geosparql#";
  private static final String WGS84_NS = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final String PROV_NS = "http://www.w3.org/ns/prov#";

  static final Node BEGIN_INDEX = iri(NIF_NS + "beginIndex");
  static final Node END_INDEX = iri(NIF_NS + "endIndex");
  static final Node ANCHOR_OF = iri(NIF_NS + "anchorOf");
  static final Node REFERENCE_CONTEXT = iri(NIF_NS + "referenceContext");
  static final Node IS_STRING = iri(NIF_NS + "isString");
  static final Node IDENT_REF = iri("http://www.w3.org/2005/11/its/rdf#taIdentRef");
  static final Node HAS_GEOMETRY = iri(GEO_NS + "hasGeometry");
  static final Node AS_WKT = iri(GEO_NS + "asWKT");
  static final String WKT_LITERAL = GEO_NS + "wktLiteral";
  static final Node LAT = iri(WGS84_NS + "lat");
  static final Node LONG = iri(WGS84_NS + "long");
  static final Node WAS_QUOTED_FROM = iri(PROV_NS + "wasQuotedFrom");

  private ExternalTerms() {}

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
