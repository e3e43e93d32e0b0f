package org.newsgraph.web.page;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What people read in place of the values of kind, status and type: data holds the notation of a
 * concept of the ontology, pages show its label.
 */
public final class ConceptLabels {

  private static final String ONTOLOGY = "/org/newsgraph/ontology/newsgraph.ttl";
  private static final Map<String, String> BY_NOTATION = read();

  private ConceptLabels() {}

  /** The label of the concept with this notation; the notation itself if there is no concept. */
  public static String label(String notation) {
    return BY_NOTATION.getOrDefault(notation, notation);
  }

  private static Map<String, String> read() {
    var resource = ConceptLabels.class.getResourceAsStream(ONTOLOGY);
    if (resource == null) {
      throw new IllegalStateException("there is no resource " + ONTOLOGY);
    }
    Graph ontology = RDFParser.source(resource).lang(Lang.TURTLE).toGraph();
    Map<String, String> labels = new HashMap<>();
    ontology
        .find(Node.ANY, SKOS.notation.asNode(), Node.ANY)
        .forEachRemaining(
            triple ->
                ontology
                    .find(triple.getSubject(), RDFS.label.asNode(), Node.ANY)
                    .forEachRemaining(
                        label ->
                            labels.put(
                                triple.getObject().getLiteralLexicalForm(),
                                label.getObject().getLiteralLexicalForm())));
    return Map.copyOf(labels);
  }
}
