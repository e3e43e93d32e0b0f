package org.newsgraph.rdf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Tells by their names what the graphs of a store are about. */
public final class GraphNames {

  private final String base;
  private final Pattern article;

  /** Of a store whose IRIs begin with {@code base}, which ends with a slash. */
  public GraphNames(String base) {
    this.base = base;
    this.article =
        Pattern.compile(Pattern.quote(base) + "article/([0-9a-f]{16})(/" + Iris.TEXT + ")?");
  }

  /** The id of the article whose facts or text a graph holds; empty if it is no article's. */
  public Optional<String> articleId(Node graph) {
    Matcher name = article.matcher(graph.getURI());
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** The IRI of the article of an id, which is also the name of the graph of its facts. */
  public Node article(String id) {
    return NodeFactory.createURI(base + "article/" + id);
  }

  /** Whether a graph holds what background data knows. */
  public boolean isBackground(Node graph) {
    return graph.getURI().equals(base + Iris.BACKGROUND);
  }

  /** Whether a graph holds what was derived from several articles. */
  public boolean isLinks(Node graph) {
    return graph.getURI().equals(base + LinkTriples.LINKS);
  }
}
