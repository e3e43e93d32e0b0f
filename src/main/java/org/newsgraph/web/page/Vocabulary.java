package org.newsgraph.web.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;

/** The terms that pages ask for, and words for every term that they show. */
public final class Vocabulary {

  public static final String NG = "https://w3id.org/newsgraph/ontology#";
  public static final String SPEAKER = NG + "speaker";
  public static final String MENTIONS = NG + "mentions";
  public static final String STATE = NG + "state";
  public static final String POST = NG + "post";
  public static final String MEMBER = "http://www.w3.org/ns/org#member";
  public static final String CLAIMED_IN = NG + "claimedIn";
  public static final String WITHIN = NG + "within";
  public static final String IDENT_REF = "http://www.w3.org/2005/11/its/rdf#taIdentRef";
  public static final String IS_STRING =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString";
  public static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  public static final String ALSO_CALLED = "http://www.w3.org/2004/02/skos/core#altLabel";
  public static final String LABEL = RDFS.label.getURI();
  public static final String USUAL_NAME = "http://www.w3.org/2004/02/skos/core#prefLabel";
  public static final String TITLE = "http://purl.org/dc/terms/title";

  private static final String ONTOLOGY = "/org/newsgraph/ontology/newsgraph.ttl";
  private static final Map<String, String> LABELS = labels();

  private Vocabulary() {}

  /**
   * Words for a term: its label in our ontology, or its local name taken apart ({@code sameAs}
   * gives "same as").
   */
  public static String words(String term) {
    String own = LABELS.get(term);
    return own == null ? apart(localName(term)) : own;
  }

  /** The last part of an IRI. */
  public static String localName(String iri) {
    String whole = iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
    return whole.substring(Math.max(whole.lastIndexOf('#'), whole.lastIndexOf('/')) + 1);
  }

  private static String apart(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> labels() {
    var resource = Vocabulary.class.getResourceAsStream(ONTOLOGY);
    if (resource == null) {
      throw new IllegalStateException("the program has no ontology");
    }
    Graph ontology = RDFParser.source(resource).lang(Lang.TURTLE).toGraph();
    Map<String, String> labels = new HashMap<>();
    ontology
        .find(Node.ANY, RDFS.label.asNode(), Node.ANY)
        .forEachRemaining(
            triple ->
                labels.put(
                    triple.getSubject().getURI(), triple.getObject().getLiteralLexicalForm()));
    return Map.copyOf(labels);
  }
}
