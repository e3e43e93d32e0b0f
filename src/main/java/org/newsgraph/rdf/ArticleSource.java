package org.newsgraph.rdf;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Of which bytes an article's graph says that it was made.
 *
 * @param sha256 of the bytes; empty if the graph says nothing of it
 * @param files the names they were read under, sorted; may be empty
 */
public record ArticleSource(String sha256, List<String> files) {

  /** Copies the list. */
  public ArticleSource {
    files = List.copyOf(files);
  }

  /** Reads it in the quads of an article. */
  public static ArticleSource of(Node article, Collection<Quad> quads) {
    List<String> hashes = values(article, Ng.SHA256, quads);
    return new ArticleSource(
        hashes.size() == 1 ? hashes.get(0) : "", values(article, Ng.FILE, quads));
  }

  /** Whether it is known, and the article is named after it. */
  public boolean isOf(Node article) {
    return sha256.matches("[0-9a-f]{64}")
        && article.getURI().endsWith("/" + sha256.substring(0, Iris.DIGITS))
        && !files.isEmpty();
  }

  private static List<String> values(Node article, Node property, Collection<Quad> quads) {
    return quads.stream()
        .filter(quad -> quad.getSubject().equals(article) && quad.getPredicate().equals(property))
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }
}
