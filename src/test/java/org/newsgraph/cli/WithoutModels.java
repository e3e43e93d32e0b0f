package org.newsgraph.cli;

import java.util.List;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.model.text.AnnotatedArticle;

/** The program, but for its language models, so that it starts soon: it finds no sentence. */
final class WithoutModels {

  static final NewsGraph NEWS_GRAPH =
      NewsGraph.open().withAnnotator(() -> article -> new AnnotatedArticle(article, List.of()));

  private WithoutModels() {}

  public static void main(String[] args) {
    System.exit(Main.run(Console.standard(), NEWS_GRAPH, args));
  }
}
