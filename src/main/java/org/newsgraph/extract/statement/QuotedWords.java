package org.newsgraph.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.model.Span;

/**
 * A quotation and its place among the sentences.
 *
 * @param quotation where it stands
 * @param trees the article's sentences
 * @param sentence the index of the sentence in which it opens
 * @param first the token of the opening mark
 * @param lastSentence the index of the sentence in which it closes
 * @param last the last token in it
 */
record QuotedWords(
    Quotation quotation, List<Tree> trees, int sentence, int first, int lastSentence, int last) {

  /** A token. */
  record Place(Tree tree, int token) {}

  /** The quotations that hold a word of a sentence, in order, in one walk over the tokens. */
  static List<QuotedWords> of(Page page) {
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

  private static Optional<QuotedWords> place(List<Tree> trees, Quotation quotation, int from) {
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
  private static boolean opensAtTheEnd(Tree tree, int first) {
    return first > 0 && IntStream.range(first, tree.size()).allMatch(tree::isMark);
  }

  private static int firstIn(Tree tree, Span span) {
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

  private static int lastIn(Tree tree, Span span) {
    int after = firstIn(tree, new Span(span.end(), Integer.MAX_VALUE));
    return after < 0 ? tree.size() - 1 : after - 1;
  }

  Span span() {
    return quotation.span();
  }

  int paragraph() {
    return quotation.paragraph();
  }

  Tree tree() {
    return trees.get(sentence);
  }

  /** How many words it has in the sentence in which it opens and the one in which it closes. */
  int words() {
    int words = 0;
    for (int s = sentence; s <= lastSentence; s++) {
      Tree tree = trees.get(s);
      int to = s == lastSentence ? last : tree.size() - 1;
      for (int i = s == sentence ? first : 0; i <= to; i++) {
        words += tree.isMark(i) ? 0 : 1;
      }
    }
    return words;
  }

  /** Whether the last character before the closing mark is one of these. */
  boolean endsWith(String marks) {
    Tree tree = trees.get(lastSentence);
    for (int i = last; i >= 0 && tree.isMark(i); i--) {
      if (!Words.isQuote(tree, i)) {
        return marks.indexOf(tree.word(i).codePointAt(0)) >= 0;
      }
    }
    return false;
  }

  /** The token after the closing mark, in the paragraph. */
  Optional<Place> next() {
    Tree tree = trees.get(lastSentence);
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

  boolean endsParagraph() {
    return next().isEmpty();
  }

  /** How many whole sentences stand between, apart from the one that holds the cue. */
  int narratedSince(QuotedWords previous, Tree cueSentence) {
    int count = 0;
    for (int s = previous.lastSentence + 1; s < sentence; s++) {
      count += trees.get(s) == cueSentence ? 0 : 1;
    }
    boolean narrated = first > 1 && tree() != cueSentence && startsSentence();
    return count + (narrated ? 1 : 0);
  }
}
