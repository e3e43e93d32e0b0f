package org.newsgraph.resolve.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings spellings of a name to one form, for comparing names and for the slugs of keys. */
final class NameNormalizer {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’‘ʼ]s?(?=\\s|$)");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʹ`´]");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  /** Endings of romanised names that are spelled in several ways. */
  private static final Pattern ENDING = Pattern.compile("(?<=\\w{3})(iy|yy|ii|yi|ij|y|i)$");

  /** Letters that Unicode does not decompose into a plain letter and a mark. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "ø", "o", "ł", "l", "đ", "d", "ß", "ss", "ı", "i", "æ", "ae", "œ", "oe", "þ", "th", "ð",
          "d");

  private NameNormalizer() {}

  /**
   * The words of a name in lower-case ASCII letters and digits: accents, apostrophes and possessive
   * endings are left out, the points of abbreviations too ("U.S." is one word). Empty if the name
   * has no letter that can be written so.
   */
  static List<String> words(String name) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    plain = POSSESSIVE.matcher(plain).replaceAll("");
    plain = APOSTROPHES.matcher(plain).replaceAll("");
    plain = plain.replace(".", plain.matches(".*\\b\\w\\.\\w\\..*") ? "" : " ");
    return Arrays.stream(OTHER.split(plain)).filter(word -> !word.isEmpty()).toList();
  }

  /** As {@link #words}, with the endings of romanised names brought to one spelling. */
  static List<String> folded(String name) {
    return words(name).stream()
        .map(word -> word.endsWith("ei") ? word.substring(0, word.length() - 1) + "y" : word)
        .map(word -> word.endsWith("ey") ? word : ENDING.matcher(word).replaceAll("y"))
        .toList();
  }
}
