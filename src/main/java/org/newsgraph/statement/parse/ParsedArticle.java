package org.newsgraph.statement.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;

/**
 * An article as the constructions see it: its sentences' trees and its quotations.
 *
 * @param article the article
 * @param trees one for each sentence
 * @param quotations in the text's order
 * @param quoted the characters that stand in quotation marks
 */
public record ParsedArticle(
    Article article, List<DependencyTree> trees, List<Quotation> quotations, BitSet quoted) {

  public static ParsedArticle of(AnnotatedArticle annotated) {
    List<DependencyTree> trees = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      trees.add(DependencyTree.of(sentence));
    }
    List<Quotation> quotations = QuotationFinder.of(annotated.article());
    BitSet quoted = new BitSet();
    quotations.forEach(q -> quoted.set(q.span().begin(), q.span().end()));
    return new ParsedArticle(annotated.article(), List.copyOf(trees), quotations, quoted);
  }

  /** Whether the token stands in quotation marks. */
  public boolean isQuoted(DependencyTree tree, int token) {
    return quoted.get(tree.token(token).span().begin());
  }

  /** Whether every character of the span stands in quotation marks. */
  public boolean isQuoted(Span span) {
    return quoted.nextClearBit(span.begin()) >= span.end();
  }

  /** Whether some character of the span stands in quotation marks. */
  public boolean hasQuoted(Span span) {
    int first = quoted.nextSetBit(span.begin());
    return first >= 0 && first < span.end();
  }
}
