package org.newsgraph.cli.serve;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.rdf.ArticleChecker;
import org.newsgraph.rdf.ArticleGraph;
import org.newsgraph.store.part.Part;

/** The part of an article whose facts were put by somebody; its text stays. */
final class ReplacementPart {

  private final ArticleChecker checker = new ArticleChecker();

  /**
   * What was derived from the old facts for links is not true of the new ones, so it has no hints.
   *
   * @param old all that the article's part has
   * @throws IllegalArgumentException if the facts break a shape, or quote words that are not in the
   *     text where they say
   */
  Part of(String article, List<Quad> old, Graph facts) {
    Node graph = NodeFactory.createURI(article);
    List<Quad> quads = new ArrayList<>(old);
    quads.removeIf(quad -> quad.getGraph().equals(graph));
    facts.find().forEachRemaining(fact -> quads.add(new Quad(graph, fact)));
    List<String> faults = checker.check(ArticleGraph.of(graph, quads));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return Part.of(quads, List.of());
  }
}
