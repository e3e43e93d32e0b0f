package org.newsgraph.statement.parse;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.text.Span;

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
public record QuotedWords(
    Quotation quotation,
    List<DependencyTree> trees,
    int sentence,
    int first,
    int lastSentence,
    int last) {

  /** A token. */
  public record Place(DependencyTree tree, int token) {}

  public Span span() {
    return quotation.span();
  }

  public int paragraph() {
    return quotation.paragraph();
  }

  public DependencyTree tree() {
    return trees.get(sentence);
  }

  /** How many words it has in the sentence in which it opens and the one in which it closes. */
  public int words() {
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
  public boolean endsWith(String marks) {
    for (int s = lastSentence; s >= sentence; s--) {
      DependencyTree tree = trees.get(s);
      for (int i = s == lastSentence ? last : tree.size() - 1; i >= 0; i--) {
        if (!TokenSpans.isQuote(tree, i)) {
          return tree.isMark(i) && marks.indexOf(tree.word(i).codePointAt(0)) >= 0;
        }
      }
    }
    return false;
  }

  /** The token after the closing mark, in the paragraph. */
  public Optional<Place> next() {
    DependencyTree tree = trees.get(lastSentence);
    if (last + 1 < tree.size()) {
      return Optional.of(new Place(tree, last + 1));
    }
    boolean more =
        lastSentence + 1 < trees.size()
            && trees.get(lastSentence + 1).sentence().paragraph() == paragraph();
    return more ? Optional.of(new Place(trees.get(lastSentence + 1), 0)) : Optional.empty();
  }

  public boolean startsWithCapital() {
    for (int i = first; i < tree().size(); i++) {
      if (!tree().isMark(i)) {
        return Character.isUpperCase(tree().word(i).codePointAt(0));
      }
    }
    return false;
  }

  public boolean startsSentence() {
    return first == 0 || first == 1 && tree().isMark(0);
  }

  /**
   * Whether it begins the sentence, or follows a colon, a comma or a conjunction that begins it.
   */
  public boolean startsClause() {
    return startsSentence()
        || first <= 2 && tree().tag(0).equals("CC")
        || tree().is(first - 1, ":", ",");
  }

  public boolean startsSentenceOrFollowsComma() {
    return startsSentence() || tree().is(first - 1, ",", ":", "--", "-");
  }

  public boolean startsParagraph() {
    return startsSentence()
        && (sentence == 0 || trees.get(sentence - 1).sentence().paragraph() != paragraph());
  }

  public boolean spansSentences() {
    return lastSentence > sentence;
  }

  /** Whether no other sentence follows the one in which it closes, in the paragraph. */
  public boolean closesInLastSentence() {
    int next = lastSentence + 1;
    return next == trees.size() || trees.get(next).sentence().paragraph() != paragraph();
  }

  /** How many whole sentences stand between, apart from the one that holds the cue. */
  public int narratedSince(QuotedWords previous, DependencyTree cueSentence) {
    int count = 0;
    for (int s = previous.lastSentence + 1; s < sentence; s++) {
      count += trees.get(s) == cueSentence ? 0 : 1;
    }
    boolean narrated = first > 1 && tree() != cueSentence && startsSentence();
    return count + (narrated ? 1 : 0);
  }
}
