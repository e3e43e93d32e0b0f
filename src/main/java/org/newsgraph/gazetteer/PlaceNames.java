package org.newsgraph.gazetteer;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings spellings of a place name to one form, so that they can be compared. */
public final class PlaceNames {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern VOWELS = Pattern.compile("yi|iy|yy|ii|ij|yj");
  private static final Pattern SOFT = Pattern.compile("i[ae](?=.)");
  private static final Pattern DOUBLE = Pattern.compile("(.)\\1");
  private static final String APOSTROPHES = "'’‘ʻʼʹ`´′ʿʾ";

  private PlaceNames() {}

  /**
   * Lower case, without accents, apostrophes, full stops and commas, hyphens as spaces, "St.",
   * "Mt." and "Ft." spelled out, without a leading "the": {@code "The St. John’s"} gives {@code
   * "saint johns"}. May be empty.
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
    return spelled.startsWith("the ") ? spelled.substring(4) : spelled;
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
    String padded = key;
    if (key.contains("st ")) {
      padded = spelledOut(padded, "st ", "saint ");
    }
    if (key.contains("mt ")) {
      padded = spelledOut(padded, "mt ", "mount ");
    }
    return key.contains("ft ") ? spelledOut(padded, "ft ", "fort ") : padded;
  }

  private static String spelledOut(String key, String abbreviation, String word) {
    String begun = key.startsWith(abbreviation) ? word + key.substring(abbreviation.length()) : key;
    return begun.replace(" " + abbreviation, " " + word);
  }

  /**
   * Further folds a normalised name, so that the usual transliterations from Cyrillic, Korean and
   * Arabic of one name come out the same: {@code kharkiv} and {@code harkiv}.
   */
  public static String fold(String normalised) {
    String letters = normalised.replace("kh", "h").replace("zh", "z").replace('g', 'h');
    String vowels = VOWELS.matcher(letters).replaceAll("i").replace('y', 'i');
    String soft = SOFT.matcher(vowels).replaceAll("e").replace("ia", "a");
    return DOUBLE.matcher(soft).replaceAll("$1");
  }

  /** Whether the name is an abbreviation: it has letters, and none in lower case. */
  static boolean isCapitals(String name) {
    return name.chars().noneMatch(Character::isLowerCase)
        && name.chars().anyMatch(Character::isLetter);
  }
}
