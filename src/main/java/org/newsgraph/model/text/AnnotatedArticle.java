package org.newsgraph.model.text;

import java.util.List;

/**
 * An article and the sentences of its paragraphs, in order. A sentence never crosses the border of
 * a paragraph.
 */
public record AnnotatedArticle(
    Article article, List<Sentence> sentences, List<Attribution> attributions) {

  /** Copies the lists. */
  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
    attributions = List.copyOf(attributions);
  }

  /** An article in which no model looked for attributions. */
  public AnnotatedArticle(Article article, List<Sentence> sentences) {
    this(article, sentences, List.of());
  }
}
