package org.newsgraph.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.ClaimLink;
import org.newsgraph.model.Relation;

/** Writes that a statement repeats, confirms, denies or answers another, and which rule says so. */
public final class LinkTriples {

  /** Enough of a hash that no two links meet. */
  private static final int DIGITS = 16;

  private LinkTriples() {}

  /**
   * The graph of the links between articles.
   *
   * @param base what IRIs begin with, ending with a slash
   */
  public static List<Quad> between(String base, Collection<ClaimLink> links) {
    GraphBuilder graph = new GraphBuilder(NodeFactory.createURI(base + "graph/links"));
    for (ClaimLink link : links) {
      Node from = NodeFactory.createURI(link.from());
      Node to = NodeFactory.createURI(link.to());
      write(graph, base, from, link.relation(), to, link.rule());
    }
    return graph.quads();
  }

  /** The link as a triple, and a description of it under {@code folder}. */
  static void write(
      GraphBuilder graph, String folder, Node from, Relation relation, Node to, String rule) {
    Node property = Ng.term(relation.label());
    graph.add(from, property, to);
    String name = digest(from.getURI() + " " + relation.label() + " " + to.getURI());
    Node link = NodeFactory.createURI(folder + "link/" + name);
    graph.type(link, Ng.LINK);
    graph.add(link, RDF.Nodes.subject, from);
    graph.add(link, RDF.Nodes.predicate, property);
    graph.add(link, RDF.Nodes.object, to);
    graph.text(link, Ng.RULE, rule);
  }

  private static String digest(String words) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
