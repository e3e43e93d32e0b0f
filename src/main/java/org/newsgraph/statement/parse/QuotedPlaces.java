package org.newsgraph.statement.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.model.text.Span;

/** Finds the places of quotations among the sentences. */
public final class QuotedPlaces {

  private QuotedPlaces() {}

  /** The quotations that hold a word of a sentence, in order, in one walk over the tokens. */
  public static List<QuotedWords> of(ParsedArticle page) {
    List<QuotedWords> found = new ArrayList<>();
    int sentence = 0;
    for (Quotation quotation : page.quotations()) {
      while (sentence < page.trees().size()
          && page.trees().get(sentence).sentence().span().end() <= quotation.span().begin()) {
        sentence++;
      }
      place(page.trees(), quotation, sentence).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static Optional<QuotedWords> place(
      List<DependencyTree> trees, Quotation quotation, int from) {
    int sentence = from;
    int first = sentence < trees.size() ? firstIn(trees.get(sentence), quotation.span()) : -1;
    if (first < 0) {
      return Optional.empty();
    }
    if (opensAtTheEnd(trees.get(sentence), first) && sentence + 1 < trees.size()) {
      sentence++;
      first = 0;
    }
    int begin = sentence;
    int last = lastIn(trees.get(sentence), quotation.span());
    int lastSentence = sentence;
    while (++sentence < trees.size()
        && trees.get(sentence).token(0).span().begin() < quotation.span().end()) {
      lastSentence = sentence;
      last = lastIn(trees.get(sentence), quotation.span());
    }
    return Optional.of(new QuotedWords(quotation, trees, begin, first, lastSentence, last));
  }

  /** A mark that opens the next sentence is often taken for the last of the one before. */
  private static boolean opensAtTheEnd(DependencyTree tree, int first) {
    return first > 0 && IntStream.range(first, tree.size()).allMatch(tree::isMark);
  }

  private static int firstIn(DependencyTree tree, Span span) {
    int low = 0;
    int high = tree.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (tree.token(middle).span().end() <= span.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < tree.size() && tree.token(low).span().begin() < span.end() ? low : -1;
  }

  private static int lastIn(DependencyTree tree, Span span) {
    int after = firstIn(tree, new Span(span.end(), Integer.MAX_VALUE));
    return after < 0 ? tree.size() - 1 : after - 1;
  }
}
