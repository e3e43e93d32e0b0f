package org.newsgraph.crosslink.claim;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Span;
import org.newsgraph.model.text.SpanIndex;

/**
 * Finds the words of an article by where they stand, in the sentences that its facts keep. Of facts
 * without sentences, nothing is found.
 */
public final class ParsedText {

  private final SpanIndex<Word> words = new SpanIndex<>();
  private final SpanIndex<Sentence> sentences = new SpanIndex<>();

  /** The text of some facts. */
  public ParsedText(ArticleFacts facts) {
    for (Sentence sentence : facts.sentences()) {
      sentences.add(sentence.span(), sentence);
      Word.of(sentence).forEach(word -> words.add(word.span(), word));
    }
  }

  /** The tokens within a span, marks included, in order. */
  List<Word> tokens(Span span) {
    return words.within(span).toList();
  }

  /** The words and numbers within a span, without marks and possessive endings, in order. */
  List<Word> words(Span span) {
    return words.within(span).filter(Word::isWord).toList();
  }

  /** The sentence in which a span begins; empty if it is not kept. */
  public Optional<Sentence> sentence(Span span) {
    return sentences.overlapping(span).findFirst();
  }
}
