package org.newsgraph.cli;

import java.util.List;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.model.text.AnnotatedArticle;

/** The program, but for its language models, so that it starts soon: it finds no sentence. */
final class WithoutModels {

  private WithoutModels() {}

  public static void main(String[] args) {
    NewsGraph newsGraph =
        NewsGraph.open().withAnnotator(() -> article -> new AnnotatedArticle(article, List.of()));
    System.exit(Main.run(Console.standard(), newsGraph, args));
  }
}
