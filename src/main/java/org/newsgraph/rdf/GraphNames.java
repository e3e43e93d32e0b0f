package org.newsgraph.rdf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Parses and makes the names of the graphs of a store. */
public final class GraphNames {

  private final String base;
  private final Pattern article;

  /**
   * @param base what the store's IRIs begin with, ending with a slash
   */
  public GraphNames(String base) {
    this.base = base;
    this.article =
        Pattern.compile(Pattern.quote(base) + "article/([0-9a-f]{16})(/" + Iris.TEXT + ")?");
  }

  /** The id of the article whose facts or text a graph holds; empty if it is another graph. */
  public Optional<String> articleId(Node graph) {
    Matcher name = article.matcher(graph.getURI());
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** The id of the article to which a thing's IRI belongs; empty if it belongs to none. */
  public Optional<String> articleOf(Node thing) {
    Matcher name = article.matcher(thing.isURI() ? thing.getURI() : "");
    return name.lookingAt() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** The IRI of an article by its id, which is also the name of the graph of its facts. */
  public Node article(String id) {
    return NodeFactory.createURI(base + "article/" + id);
  }

  /** Whether a graph is that of background data. */
  public boolean isBackground(Node graph) {
    return graph.getURI().equals(base + Iris.BACKGROUND);
  }

  /** Whether a graph is that of the links between articles. */
  public boolean isLinks(Node graph) {
    return graph.getURI().equals(base + LinkTriples.LINKS);
  }
}
