package org.newsgraph.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.lexicon.Lexicon;

/**
 * Detects English by the share of the commonest English words that other languages do not have.
 * News in English has over 12 % of them, in other languages below 2 %; a detector by letter
 * sequences takes seconds to load its languages and knows no better here.
 */
final class LanguageDetector {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /** A text of fewer words may be a title and a name or two, which show no language. */
  private static final int ENOUGH_WORDS = 20;

  private static final int WORDS_READ = 5000;

  private static final double ENGLISH_SHARE = 0.05;

  private final Set<String> functionWords = Lexicon.words("english-function-words.txt");

  /** Returns whether the text is English, or too short to tell. */
  boolean mayBeEnglish(String text) {
    Matcher word = WORD.matcher(text);
    int words = 0;
    int known = 0;
    while (words < WORDS_READ && word.find()) {
      words++;
      if (functionWords.contains(word.group().toLowerCase(Locale.ROOT))) {
        known++;
      }
    }
    return words < ENOUGH_WORDS || known >= Math.max(1, Math.round(ENGLISH_SHARE * words));
  }
}
