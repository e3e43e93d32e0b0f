package org.newsgraph.article;

import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Publication;

/** Any bytes are an article or are refused in words. */
public final class ArticleFuzzer {

  private static final ArticleReader READER = new ArticleReader();

  private ArticleFuzzer() {}

  /** As Jazzer calls it. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      Article article = READER.read("a.txt", bytes, Publication.UNKNOWN);
      int end = 0;
      for (Paragraph paragraph : article.paragraphs()) {
        if (paragraph.span().begin() < end || article.textOf(paragraph.span()).isBlank()) {
          throw new AssertionError("no paragraph: " + paragraph.span());
        }
        end = paragraph.span().end();
      }
    } catch (UnreadableArticleException e) {
      // said in words
    }
  }
}
