package org.newsgraph.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;

/**
 * Shows the models only the beginning of what no word of a language is: encoded data, a line of one
 * letter. The models look at all parts of a word, whose number grows with the square of its length.
 */
final class LongWords {

  /** In UTF-16 units; web addresses in news are mostly shorter, words always. */
  private static final int LONGEST = 200;

  private LongWords() {}

  /**
   * Cuts the words of a document that is tokenized; where they stand in the text is not changed.
   */
  static void cut(Annotation document) {
    for (CoreLabel token : document.get(CoreAnnotations.TokensAnnotation.class)) {
      String word = token.word();
      if (word.length() > LONGEST) {
        int end = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        token.setWord(word.substring(0, end));
        token.setValue(token.word());
      }
    }
  }
}
