package org.newsgraph.rdf;

import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.facts.CrossArticleLink;
import org.newsgraph.model.facts.Relation;

/**
 * Writes links: that a statement repeats, confirms, denies or answers another, with the rule that
 * found it, that numbers of several articles are on one thing, and that articles print the same
 * text.
 */
public final class LinkTriples {

  /** How many digits of a hash a link's IRI has: 64 bits, so that no two links collide. */
  private static final int DIGITS = 16;

  /** The path of the graph of the links between articles. */
  public static final String LINKS = "graph/links";

  private static final String ARTICLE = "article/";
  private static final String GROUP = "group/";

  private LinkTriples() {}

  /**
   * The quads of a link between statements of two articles.
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
   * The quads that assign an article to a story, which is a set of articles that print the same
   * text. The story is named after its first article, whose quads also declare it.
   *
   * @param article the article's IRI
   * @param first of the IRIs of the story's articles, the first in the order of strings
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

  /**
   * The quads that assign a number to a group of numbers on the same thing.
   *
   * @param quantity the number's IRI
   * @param group the name of the group
   * @param label what is counted, for people to read
   * @param first whether the quads also declare the group
   */
  public static List<Quad> number(String quantity, String group, String label, boolean first) {
    String base = quantity.substring(0, quantity.lastIndexOf(ARTICLE));
    GraphBuilder graph = new GraphBuilder(links(base));
    Node subject = NodeFactory.createURI(base + GROUP + group);
    if (first) {
      graph.type(subject, Ng.NUMBER_GROUP);
      graph.text(subject, DCTerms.description.asNode(), label);
    }
    graph.add(NodeFactory.createURI(quantity), Ng.GROUP, subject);
    return graph.quads();
  }

  /**
   * Returns the name of the group that a quad of {@link #number} is about or assigns a number to;
   * empty for other quads.
   */
  public static Optional<String> group(Quad quad) {
    Node node = quad.getPredicate().equals(Ng.GROUP) ? quad.getObject() : quad.getSubject();
    int path = node.isURI() ? node.getURI().lastIndexOf(GROUP) : -1;
    return path < 0
        ? Optional.empty()
        : Optional.of(node.getURI().substring(path + GROUP.length()));
  }

  /** Returns what a quad says is counted in its group; empty for other quads. */
  public static Optional<String> groupLabel(Quad quad) {
    return quad.getPredicate().equals(DCTerms.description.asNode())
        ? Optional.of(quad.getObject().getLiteralLexicalForm())
        : Optional.empty();
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
    return DigestUtils.sha256Hex(words).substring(0, DIGITS);
  }
}
