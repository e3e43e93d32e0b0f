package org.newsgraph.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts sentences that no writer of prose makes: lists, tables, pages without a full stop. The
 * parser's cost a word grows with the length of the sentence, and its trees of such a length mean
 * nothing.
 */
final class LongSentences {

  /** The longest sentences of edited news have about half as many words. */
  static final int LONGEST = 200;

  private static final Set<String> JOINTS = Set.of(";", ":", ",", "--", "-", ")", "-RRB-");

  private LongSentences() {}

  /** Cuts the sentences of a document that is tokenized, but no more. */
  static void cut(Annotation document) {
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
