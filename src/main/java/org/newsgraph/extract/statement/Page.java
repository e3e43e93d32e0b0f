package org.newsgraph.extract.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.newsgraph.annotate.AnnotatedArticle;
import org.newsgraph.annotate.Sentence;
import org.newsgraph.model.Article;
import org.newsgraph.model.Span;

/**
 * An article as the constructions see it: its sentences' trees and its quotations.
 *
 * @param article the article
 * @param trees one for each sentence
 * @param quotations in the text's order
 * @param quoted the characters that stand in quotation marks
 */
record Page(Article article, List<Tree> trees, List<Quotation> quotations, BitSet quoted) {

  static Page of(AnnotatedArticle annotated) {
    List<Tree> trees = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      trees.add(Tree.of(sentence));
    }
    List<Quotation> quotations = Quotations.of(annotated.article());
    BitSet quoted = new BitSet();
    quotations.forEach(q -> quoted.set(q.span().begin(), q.span().end()));
    return new Page(annotated.article(), List.copyOf(trees), quotations, quoted);
  }

  /** Whether the token stands in quotation marks. */
  boolean isQuoted(Tree tree, int token) {
    return quoted.get(tree.token(token).span().begin());
  }

  /** Whether every character of the span stands in quotation marks. */
  boolean isQuoted(Span span) {
    return quoted.nextClearBit(span.begin()) >= span.end();
  }

  /** Whether some character of the span stands in quotation marks. */
  boolean hasQuoted(Span span) {
    int first = quoted.nextSetBit(span.begin());
    return first >= 0 && first < span.end();
  }
}
