package org.newsgraph.cli.ask;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.cli.console.Console;
import org.newsgraph.rdf.ArticleChecker;
import org.newsgraph.rdf.ArticleGraph;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.part.StoredArticle;

/** Checks what a store says of its articles: the shapes, and every quoted word at its offsets. */
final class ArticleVerification {

  private final ArticleChecker checker = new ArticleChecker();
  private final Console console;
  private final StoreConnection store;

  ArticleVerification(Console console, StoreConnection store) {
    this.console = console;
    this.store = store;
  }

  /** What is wrong, one sentence each; empty if nothing is. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    store
        .catalog()
        .articles()
        .forEach(
            article -> {
              console.progress("checking the facts of article " + article.id());
              faults.addAll(faults(article));
            });
    return faults;
  }

  private List<String> faults(StoredArticle article) {
    String iri = "%sarticle/%s".formatted(store.manifest().base(), article.id());
    ArticleGraph graph = ArticleGraph.of(NodeFactory.createURI(iri), store.parts().quads(article));
    return checker.check(graph).stream()
        .map(
            fault ->
                "article %s (%s): %s: retract it and build it again"
                    .formatted(article.id(), String.join(", ", article.files()), fault))
        .toList();
  }
}
