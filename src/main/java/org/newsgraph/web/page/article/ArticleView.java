package org.newsgraph.web.page.article;

import java.util.List;
import org.newsgraph.web.page.Named;
import org.newsgraph.web.page.Property;

/**
 * An article to read, with what was read from it.
 *
 * @param article by its title, or by the name of its file
 * @param metadata source, publisher, dates, files
 * @param paragraphs of the text; none if the store leaves texts out
 * @param facts that the text gave
 */
public record ArticleView(
    Named article,
    List<Property> metadata,
    List<MarkedParagraph> paragraphs,
    ArticleReadings facts) {

  /** Copies the lists. */
  public ArticleView {
    metadata = List.copyOf(metadata);
    paragraphs = List.copyOf(paragraphs);
  }
}
