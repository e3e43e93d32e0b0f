package org.newsgraph.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.facts.CrossArticleLink;
import org.newsgraph.model.facts.Relation;

/**
 * Writes that a statement repeats, confirms, denies or answers another and which rule says so, and
 * that articles print one text.
 */
public final class LinkTriples {

  /** Enough of a hash that no two links meet. */
  private static final int DIGITS = 16;

  /** The path of the graph of what was derived from several articles. */
  public static final String LINKS = "graph/links";

  private static final String ARTICLE = "article/";

  private LinkTriples() {}

  /**
   * A link between articles, in the graph of all of them.
   *
   * @param base what IRIs begin with, ending with a slash
   */
  public static List<Quad> between(String base, CrossArticleLink link) {
    GraphBuilder graph = new GraphBuilder(links(base));
    Node from = NodeFactory.createURI(link.from());
    Node to = NodeFactory.createURI(link.to());
    write(graph, base, from, link.relation(), to, link.rule());
    return graph.quads();
  }

  /**
   * That an article prints the same text as others, in the graph of all of them. The story is named
   * after one of its articles, with which it is described.
   *
   * @param article the article's IRI
   * @param first the IRI of that article of the story whose IRI is the first
   */
  public static List<Quad> story(String article, String first) {
    int path = first.lastIndexOf(ARTICLE);
    String base = first.substring(0, path);
    GraphBuilder graph = new GraphBuilder(links(base));
    Node story = NodeFactory.createURI(base + "story/" + first.substring(path + ARTICLE.length()));
    if (article.equals(first)) {
      graph.type(story, Ng.STORY_CLASS);
    }
    graph.add(NodeFactory.createURI(article), Ng.STORY, story);
    return graph.quads();
  }

  private static Node links(String base) {
    return NodeFactory.createURI(base + LINKS);
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
