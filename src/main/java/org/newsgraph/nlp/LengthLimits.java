package org.newsgraph.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps what no writer of prose makes from the models: encoded data, a line of one letter, lists,
 * tables, pages without a full stop.
 *
 * <p>The models look at all parts of a word, whose number grows with the square of its length; the
 * parser's cost for each word grows with the length of the sentence, and its trees of such a length
 * mean nothing.
 */
final class LengthLimits {

  /** Words of a sentence; the longest sentences of edited news have about half as many. */
  private static final int LONGEST = 200;

  /** UTF-16 units of a word; web addresses in news are mostly shorter, words always. */
  private static final int LONGEST_WORD = 200;

  private static final Set<String> JOINTS = Set.of(";", ":", ",", "--", "-", ")", "-RRB-");

  private LengthLimits() {}

  /**
   * Cuts the long words of a document, then its long sentences. Where words stand in the text is
   * not changed.
   *
   * @param document tokenized and split into sentences, but not parsed
   */
  static void apply(Annotation document) {
    cutWords(document);
    cutSentences(document);
  }

  private static void cutWords(Annotation document) {
    for (CoreLabel token : document.get(CoreAnnotations.TokensAnnotation.class)) {
      String word = token.word();
      if (word.length() > LONGEST_WORD) {
        int end =
            Character.isHighSurrogate(word.charAt(LONGEST_WORD - 1))
                ? LONGEST_WORD - 1
                : LONGEST_WORD;
        token.setWord(word.substring(0, end));
        token.setValue(token.word());
      }
    }
  }

  private static void cutSentences(Annotation document) {
    List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
    if (sentences.stream().allMatch(sentence -> tokens(sentence).size() <= LONGEST)) {
      return;
    }
    List<CoreMap> pieces = new ArrayList<>();
    for (CoreMap sentence : sentences) {
      List<CoreLabel> rest = tokens(sentence);
      while (!rest.isEmpty()) {
        int end = end(rest);
        pieces.add(piece(document, rest.subList(0, end), pieces.size()));
        rest = rest.subList(end, rest.size());
      }
    }
    document.set(CoreAnnotations.SentencesAnnotation.class, pieces);
  }

  /** After the last mark in the second half of what fits, else where no more fits. */
  private static int end(List<CoreLabel> tokens) {
    if (tokens.size() <= LONGEST) {
      return tokens.size();
    }
    for (int end = LONGEST; end > LONGEST / 2; end--) {
      if (JOINTS.contains(tokens.get(end - 1).word())) {
        return end;
      }
    }
    return LONGEST;
  }

  private static CoreMap piece(Annotation document, List<CoreLabel> words, int index) {
    List<CoreLabel> tokens = List.copyOf(words);
    CoreLabel first = tokens.get(0);
    CoreLabel last = tokens.get(tokens.size() - 1);
    String text = document.get(CoreAnnotations.TextAnnotation.class);
    CoreMap piece = new Annotation(text.substring(first.beginPosition(), last.endPosition()));
    piece.set(CoreAnnotations.TokensAnnotation.class, tokens);
    piece.set(CoreAnnotations.SentenceIndexAnnotation.class, index);
    piece.set(
        CoreAnnotations.TokenBeginAnnotation.class,
        first.get(CoreAnnotations.TokenBeginAnnotation.class));
    piece.set(
        CoreAnnotations.TokenEndAnnotation.class,
        last.get(CoreAnnotations.TokenEndAnnotation.class));
    piece.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, first.beginPosition());
    piece.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, last.endPosition());
    for (int i = 0; i < tokens.size(); i++) {
      tokens.get(i).setIndex(i + 1);
      tokens.get(i).setSentIndex(index);
    }
    return piece;
  }

  private static List<CoreLabel> tokens(CoreMap sentence) {
    return sentence.get(CoreAnnotations.TokensAnnotation.class);
  }
}
