package org.newsgraph.rdf;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * What one article adds to a store, each quad once, in no particular order, without blank nodes.
 *
 * @param article the article's IRI, which is also the name of the graph of its facts
 * @param facts the graph of the article's facts
 * @param text the graph of the article's text, one triple
 * @param background what background data knows of the states, actors and places that the article
 *     names. All articles share this graph: it holds the union of these lists over the articles
 *     that are stored, so an article that is taken out takes with it what no other one calls for
 */
public record ArticleGraph(Node article, List<Quad> facts, List<Quad> text, List<Quad> background) {

  /** Copies the lists. */
  public ArticleGraph {
    facts = List.copyOf(facts);
    text = List.copyOf(text);
    background = List.copyOf(background);
  }

  /** Of an article's quads, which the names of their graphs tell apart. */
  public static ArticleGraph of(Node article, Collection<Quad> quads) {
    Node text = NodeFactory.createURI(article.getURI() + "/" + Iris.TEXT);
    return new ArticleGraph(
        article,
        quads.stream().filter(quad -> quad.getGraph().equals(article)).toList(),
        quads.stream().filter(quad -> quad.getGraph().equals(text)).toList(),
        quads.stream()
            .filter(quad -> !quad.getGraph().equals(article) && !quad.getGraph().equals(text))
            .toList());
  }
}
