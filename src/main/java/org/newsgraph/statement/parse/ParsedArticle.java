package org.newsgraph.statement.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.text.AnnotatedArticle;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;

/**
 * An article with the dependency trees of its sentences and its quotations.
 *
 * @param trees one for each sentence, in order
 * @param quotations in the text's order
 * @param quoted the code points of the text that stand in quotation marks
 */
public record ParsedArticle(
    Article article, List<DependencyTree> trees, List<Quotation> quotations, BitSet quoted) {

  public static ParsedArticle of(AnnotatedArticle annotated) {
    List<DependencyTree> trees = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      trees.add(DependencyTree.of(sentence));
    }
    List<Quotation> quotations = Quotation.findAll(annotated.article());
    BitSet quoted = new BitSet();
    quotations.forEach(q -> quoted.set(q.span().begin(), q.span().end()));
    return new ParsedArticle(annotated.article(), List.copyOf(trees), quotations, quoted);
  }

  /** The tree of the next sentence if it stands in the same paragraph; empty if there is none. */
  public Optional<DependencyTree> next(DependencyTree tree) {
    return trees.stream()
        .skip(trees.indexOf(tree) + 1L)
        .limit(1)
        .filter(t -> t.sentence().paragraph() == tree.sentence().paragraph())
        .findFirst();
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

  /**
   * The span with the rest of the quotation that begins in it and goes on over the end of the
   * sentence, if there is one.
   */
  public Span withWholeQuotation(DependencyTree tree, Span span) {
    boolean last = span.end() >= tree.token(tree.size() - 1).span().begin();
    return quotations.stream()
        .map(Quotation::span)
        .filter(q -> last && q.begin() > span.begin() && q.begin() < span.end())
        .filter(q -> !startsSentence(q.begin()))
        .filter(q -> q.end() > tree.sentence().span().end())
        .findFirst()
        .map(span::union)
        .orElse(span);
  }

  private boolean startsSentence(int mark) {
    String before = article.textOf(new Span(Math.max(0, mark - 2), mark));
    return before.endsWith(" ") && ".:!?".indexOf(before.charAt(0)) >= 0;
  }
}
