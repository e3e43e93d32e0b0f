package org.newsgraph.rdf;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * The graphs of one article in a store: each quad once, in no particular order, without blank
 * nodes.
 *
 * @param article the article's IRI, which is also the name of the graph of its facts
 * @param facts the graph of the article's facts
 * @param text the graph of the article's text, one triple
 * @param background background data about the states, actors and places that the article names. All
 *     articles share this graph: it holds the union of these lists over the articles that are
 *     stored, so what only one article needs goes when that article is removed
 */
public record ArticleGraph(Node article, List<Quad> facts, List<Quad> text, List<Quad> background) {

  /** Copies the lists. */
  public ArticleGraph {
    facts = List.copyOf(facts);
    text = List.copyOf(text);
    background = List.copyOf(background);
  }

  /** Divides the quads of an article by the names of their graphs. */
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

  /**
   * The bytes that an article was read from.
   *
   * @param sha256 their SHA-256, 64 hex digits
   * @param files the names of the documents with these bytes, sorted; at least one
   */
  public record Source(String sha256, List<String> files) {

    /** Copies the list. */
    public Source {
      files = List.copyOf(files);
    }
  }

  /** The bytes that the facts name, or empty if they name none that fit the article's IRI. */
  public Optional<Source> source() {
    List<String> hashes = values(Ng.SHA256);
    List<String> files = values(Ng.FILE);
    return hashes.size() == 1 && !files.isEmpty() && isNamedAfter(hashes.get(0))
        ? Optional.of(new Source(hashes.get(0), files))
        : Optional.empty();
  }

  private boolean isNamedAfter(String sha256) {
    return sha256.matches("[0-9a-f]{64}")
        && article.getURI().endsWith("/" + sha256.substring(0, Iris.DIGITS));
  }

  private List<String> values(Node property) {
    return facts.stream()
        .filter(quad -> quad.getSubject().equals(article) && quad.getPredicate().equals(property))
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }
}
