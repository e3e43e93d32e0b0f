package org.newsgraph.model.text;

import java.util.List;

/**
 * An article and the sentences of its paragraphs, in order. A sentence never crosses the border of
 * a paragraph.
 */
public record AnnotatedArticle(Article article, List<Sentence> sentences) {

  /** Copies the list. */
  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
  }
}
