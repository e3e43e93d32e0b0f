package org.newsgraph.cli;

import java.util.List;
import org.newsgraph.annotate.AnnotatedArticle;
import org.newsgraph.annotate.Annotator;

/** The program, but for its language models, so that it starts soon: it finds no sentence. */
final class WithoutModels {

  private WithoutModels() {}

  public static void main(String[] args) {
    Wiring wiring =
        new Wiring() {
          @Override
          Annotator annotator() {
            return article -> new AnnotatedArticle(article, List.of());
          }
        };
    System.exit(Main.run(Console.standard(), wiring, args));
  }
}
