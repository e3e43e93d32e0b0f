package org.newsgraph.cli;

import java.util.List;
import org.newsgraph.NewsGraph;
import org.newsgraph.cli.console.Console;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.Token;

/** The program with a parser that lets the one word it finds hang on a word that is not there. */
final class WithABrokenParser {

  private WithABrokenParser() {}

  static NewsGraph newsGraph() {
    return NewsGraph.open().withAnnotator(() -> WithABrokenParser::annotate);
  }

  private static AnnotatedArticle annotate(Article article) {
    Span first = article.paragraphs().get(0).span();
    Token word = new Token(0, article.textOf(first), "rain", "NN", "O", 99, "nsubj", first);
    return new AnnotatedArticle(article, List.of(new Sentence(0, 0, List.of(word))));
  }

  public static void main(String[] args) {
    System.exit(Main.run(Console.standard(), newsGraph(), args));
  }
}
