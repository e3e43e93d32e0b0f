package org.newsgraph.evaluate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares names and words without regard to case, marks, possessives and articles. */
final class Wording {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern POSSESSIVE =
      Pattern.compile("'s?\\b", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern OTHER = Pattern.compile("[^0-9a-z]+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an) ");

  private Wording() {}

  static String norm(String words) {
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace('’', '\'');
    String bare = POSSESSIVE.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll(" ");
    return ARTICLE.matcher(OTHER.matcher(bare).replaceAll(" ").strip()).replaceFirst("");
  }

  static boolean same(String one, String other) {
    return norm(one).equals(norm(other));
  }

  static List<String> words(String text) {
    String plain = norm(text);
    return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" ", -1));
  }

  static boolean shareWord(String one, String other) {
    Set<String> shared = new HashSet<>(words(one));
    shared.retainAll(words(other));
    return !shared.isEmpty();
  }

  /** Whether {@code part} says something and stands within {@code whole}. */
  static boolean isPart(String part, String whole) {
    return !norm(part).isEmpty() && norm(whole).contains(norm(part));
  }
}
