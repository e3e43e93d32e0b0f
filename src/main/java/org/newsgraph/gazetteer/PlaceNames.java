package org.newsgraph.gazetteer;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;

/**
 * Brings spellings of a place name to one form, so that they can be compared. The words that are
 * left out or spelled out are those of {@code place-name-words.tsv}.
 */
public final class PlaceNames {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern VOWELS = Pattern.compile("yi|iy|yy|ii|ij|yj");
  private static final Pattern SOFT = Pattern.compile("i[ae](?=.)");
  private static final Pattern DOUBLE = Pattern.compile("(.)\\1");

  /** Each with a space behind it, which is where it ends in a name. */
  private static final Map<String, String> ABBREVIATIONS =
      rows("abbreviation")
          .collect(Collectors.toMap(row -> row.get(0) + " ", row -> row.get(2) + " "));

  private static final Set<String> ARTICLES =
      rows("article").map(row -> row.get(0) + " ").collect(Collectors.toUnmodifiableSet());
  private static final Set<String> LINKS = words("link");
  private static final String APOSTROPHES = "'’‘ʻʼʹ`´′ʿʾ";

  private PlaceNames() {}

  private static Stream<List<String>> rows(String wordClass) {
    return Lexicon.table("place-name-words.tsv", 3).stream()
        .filter(row -> row.get(1).equals(wordClass));
  }

  /**
   * Returns a name in lower case, without accents, apostrophes, full stops and commas, hyphens as
   * spaces, "St.", "Mt." and "Ft." spelled out, without a leading "the": {@code "The St. John’s"}
   * gives {@code "saint johns"}. May be empty.
   */
  public static String normalise(String name) {
    String plain = isAscii(name) ? name : withoutMarks(name);
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      append(key, plain.charAt(i));
    }
    if (key.length() > 0 && key.charAt(key.length() - 1) == ' ') {
      key.setLength(key.length() - 1);
    }
    String spelled = spelledOut(key.toString());
    return ARTICLES.stream()
        .filter(spelled::startsWith)
        .findFirst()
        .map(article -> spelled.substring(article.length()))
        .orElse(spelled);
  }

  private static void append(StringBuilder key, char c) {
    if (Character.isWhitespace(c) || c == '-' || c == '/' || isDash(c)) {
      if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    } else if (c != '.' && c != ',' && APOSTROPHES.indexOf(c) < 0) {
      key.append(Character.toLowerCase(c));
    }
  }

  private static boolean isDash(char c) {
    return c > 127 && (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212');
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 128);
  }

  private static String withoutMarks(String name) {
    return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
  }

  private static String spelledOut(String key) {
    String spelled = key;
    for (Map.Entry<String, String> word : ABBREVIATIONS.entrySet()) {
      if (key.contains(word.getKey())) {
        spelled = spelledOut(spelled, word.getKey(), word.getValue());
      }
    }
    return spelled;
  }

  private static String spelledOut(String key, String abbreviation, String word) {
    String begun = key.startsWith(abbreviation) ? word + key.substring(abbreviation.length()) : key;
    return begun.replace(" " + abbreviation, " " + word);
  }

  /**
   * Returns whether a word of a name, normalised, is an article that names are looked up without.
   */
  static boolean isArticle(String word) {
    return ARTICLES.contains(word + " ");
  }

  /** Returns whether a word is an abbreviation that names are looked up with spelled out. */
  static boolean isAbbreviation(String word) {
    return ABBREVIATIONS.containsKey(word + " ");
  }

  /** Returns the words of {@code place-name-words.tsv} that are of a class, in lower case. */
  public static Set<String> words(String wordClass) {
    return rows(wordClass).map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns whether a word stands between a type word and the name: "of" in "City of York". */
  static boolean isLink(String word) {
    return LINKS.contains(word);
  }

  /**
   * Further folds a normalised name so that the usual transliterations from Cyrillic, Korean and
   * Arabic of one name come out the same: {@code kharkiv} and {@code harkiv}.
   */
  public static String fold(String normalised) {
    String letters = normalised.replace("kh", "h").replace("zh", "z").replace('g', 'h');
    String vowels = VOWELS.matcher(letters).replaceAll("i").replace('y', 'i');
    String soft = SOFT.matcher(vowels).replaceAll("e").replace("ia", "a");
    return DOUBLE.matcher(soft).replaceAll("$1");
  }

  /** Returns whether the name is an abbreviation: it has letters, and none in lower case. */
  static boolean isCapitals(String name) {
    return name.chars().noneMatch(Character::isLowerCase)
        && name.chars().anyMatch(Character::isLetter);
  }
}
