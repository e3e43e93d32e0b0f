package org.newsgraph.nlp;

import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;

/** Finds the sentences of an article and parses them. Safe for use by several threads at once. */
@FunctionalInterface
public interface Annotator {

  /** The same article always gives the same annotation. */
  AnnotatedArticle annotate(Article article);
}
