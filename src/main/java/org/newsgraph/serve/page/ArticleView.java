package org.newsgraph.serve.page;

import java.util.List;

/**
 * An article to read, with what was read from it.
 *
 * @param article by its title, or by the name of its file
 * @param metadata source, publisher, dates, files
 * @param paragraphs of the text; none if the store leaves texts out
 * @param facts that the text gave
 */
public record ArticleView(
    Named article, List<Property> metadata, List<Paragraph> paragraphs, ArticleFacts facts) {

  /** Copies the lists. */
  public ArticleView {
    metadata = List.copyOf(metadata);
    paragraphs = List.copyOf(paragraphs);
  }
}
