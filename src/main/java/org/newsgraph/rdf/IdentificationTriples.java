package org.newsgraph.rdf;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes what another service knows of an actor: that it may be the same as something there, and in
 * a description of that, from which service it comes. All of it is background data.
 */
public final class IdentificationTriples {

  private static final int DIGITS = 16;

  private IdentificationTriples() {}

  /**
   * The quads.
   *
   * @param base what IRIs begin with, ending with a slash
   * @param actor an IRI
   * @param identifier the IRI by which the service knows it
   * @param service the IRI of the service
   * @param score how sure the service is, a decimal
   */
  public static List<Quad> of(
      String base, String actor, String identifier, String service, String score) {
    GraphBuilder graph = new GraphBuilder(NodeFactory.createURI(base + Iris.BACKGROUND));
    Node subject = NodeFactory.createURI(actor);
    Node object = NodeFactory.createURI(identifier);
    String name = DigestUtils.sha256Hex(String.join(" ", actor, identifier, service));
    Node description = NodeFactory.createURI(base + "identification/" + name.substring(0, DIGITS));
    graph.add(subject, OWL.sameAs.asNode(), object);
    graph.add(subject, Ng.IDENTIFICATION, description);
    graph.type(description, Ng.IDENTIFICATION_CLASS);
    graph.add(description, RDF.Nodes.subject, subject);
    graph.add(description, RDF.Nodes.object, object);
    graph.add(description, DCTerms.source.asNode(), NodeFactory.createURI(service));
    graph.add(description, Ng.SCORE, NodeFactory.createLiteralDT(score, XSDDatatype.XSDdecimal));
    return graph.quads();
  }
}
