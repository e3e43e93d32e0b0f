package org.newsgraph.statement.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.model.text.Span;
import org.newsgraph.statement.parse.DependencyTree;
import org.newsgraph.statement.parse.ParsedArticle;
import org.newsgraph.statement.parse.Quotation;

/**
 * A quotation aligned with the tokens of the sentences that it runs over.
 *
 * @param quotation the quotation in the text
 * @param trees the article's sentences
 * @param sentence the index of the sentence in which it opens
 * @param first the token of the opening mark
 * @param lastSentence the index of the sentence in which it closes
 * @param last the last token of the quotation there
 */
record AlignedQuotation(
    Quotation quotation,
    List<DependencyTree> trees,
    int sentence,
    int first,
    int lastSentence,
    int last) {

  /** A token of a sentence. */
  record Place(DependencyTree tree, int token) {}

  /** Aligns the quotations of an article, in order; those without a token are left out. */
  static List<AlignedQuotation> align(ParsedArticle article) {
    List<AlignedQuotation> found = new ArrayList<>();
    int sentence = 0;
    for (Quotation quotation : article.quotations()) {
      while (sentence < article.trees().size()
          && article.trees().get(sentence).sentence().span().end() <= quotation.span().begin()) {
        sentence++;
      }
      align(article.trees(), quotation, sentence).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static Optional<AlignedQuotation> align(
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
    return Optional.of(new AlignedQuotation(quotation, trees, begin, first, lastSentence, last));
  }

  /** Sentence splitters often leave the opening mark of a sentence with the one before. */
  private static boolean opensAtTheEnd(DependencyTree tree, int first) {
    return first > 0 && IntStream.range(first, tree.size()).allMatch(tree::isMark);
  }

  /** The first token that ends after the span's begin and begins before its end; -1 if none. */
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

  Span span() {
    return quotation.span();
  }

  int paragraph() {
    return quotation.paragraph();
  }

  DependencyTree tree() {
    return trees.get(sentence);
  }

  /** The number of its words, marks left out. */
  int words() {
    int words = 0;
    for (int s = sentence; s <= lastSentence; s++) {
      DependencyTree tree = trees.get(s);
      int to = s == lastSentence ? last : tree.size() - 1;
      for (int i = s == sentence ? first : 0; i <= to; i++) {
        words += tree.isMark(i) ? 0 : 1;
      }
    }
    return words;
  }

  /** Whether the last character before the closing mark is one of these. */
  boolean endsWith(String marks) {
    for (int s = lastSentence; s >= sentence; s--) {
      DependencyTree tree = trees.get(s);
      for (int i = s == lastSentence ? last : tree.size() - 1; i >= 0; i--) {
        if (!tree.isQuotationMark(i)) {
          return tree.isMark(i) && marks.indexOf(tree.word(i).codePointAt(0)) >= 0;
        }
      }
    }
    return false;
  }

  /** The token after the closing mark; empty at the end of the paragraph. */
  Optional<Place> next() {
    DependencyTree tree = trees.get(lastSentence);
    if (last + 1 < tree.size()) {
      return Optional.of(new Place(tree, last + 1));
    }
    boolean more =
        lastSentence + 1 < trees.size()
            && trees.get(lastSentence + 1).sentence().paragraph() == paragraph();
    return more ? Optional.of(new Place(trees.get(lastSentence + 1), 0)) : Optional.empty();
  }

  boolean startsWithCapital() {
    for (int i = first; i < tree().size(); i++) {
      if (!tree().isMark(i)) {
        return Character.isUpperCase(tree().word(i).codePointAt(0));
      }
    }
    return false;
  }

  boolean startsSentence() {
    return first == 0 || first == 1 && tree().isMark(0);
  }

  /**
   * Whether it begins the sentence, or follows a colon, a comma or a conjunction that begins it.
   */
  boolean startsClause() {
    return startsSentence()
        || first <= 2 && tree().tag(0).equals("CC")
        || tree().is(first - 1, ":", ",");
  }

  boolean startsSentenceOrFollowsComma() {
    return startsSentence() || tree().is(first - 1, ",", ":", "--", "-");
  }

  boolean startsParagraph() {
    return startsSentence()
        && (sentence == 0 || trees.get(sentence - 1).sentence().paragraph() != paragraph());
  }

  boolean spansSentences() {
    return lastSentence > sentence;
  }

  /** Whether no other sentence follows the one in which it closes, in the paragraph. */
  boolean closesInLastSentence() {
    int next = lastSentence + 1;
    return next == trees.size() || trees.get(next).sentence().paragraph() != paragraph();
  }

  /**
   * The number of sentences that the narrator says between an earlier quotation and this one, apart
   * from the sentence of the cue.
   */
  int narratedSince(AlignedQuotation previous, DependencyTree cueSentence) {
    int count = 0;
    for (int s = previous.lastSentence + 1; s < sentence; s++) {
      count += trees.get(s) == cueSentence ? 0 : 1;
    }
    boolean narrated = first > 1 && tree() != cueSentence && startsSentence();
    return count + (narrated ? 1 : 0);
  }
}
