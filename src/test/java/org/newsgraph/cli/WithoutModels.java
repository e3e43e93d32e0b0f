package org.newsgraph.cli;

import java.util.List;
import org.newsgraph.cli.console.Console;
import org.newsgraph.cli.console.PipelineFactory;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.nlp.Annotator;

/** The program, but for its language models, so that it starts soon: it finds no sentence. */
final class WithoutModels {

  private WithoutModels() {}

  public static void main(String[] args) {
    PipelineFactory wiring =
        new PipelineFactory() {
          @Override
          protected Annotator annotator() {
            return article -> new AnnotatedArticle(article, List.of());
          }
        };
    System.exit(Main.run(Console.standard(), wiring, args));
  }
}
