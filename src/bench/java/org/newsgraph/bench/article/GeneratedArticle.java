package org.newsgraph.bench.article;

import java.util.List;

/**
 * An article that nobody wrote.
 *
 * @param file a base name for it
 * @param text title, dateline and paragraphs, as a file of plain text has them
 * @param drawn the words in it that could be others, each once
 */
public record GeneratedArticle(String file, String text, List<Drawn> drawn) {

  /** Copies the list. */
  public GeneratedArticle {
    drawn = List.copyOf(drawn);
  }
}
