package org.newsgraph.gazetteer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings spellings of a place name to one form, so that they can be compared. */
public final class PlaceNames {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼʹ`´′]");
  private static final Pattern SILENT = Pattern.compile("[.,]");
  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Pd}\\u2212/]+");
  private static final Pattern SAINT = Pattern.compile("\\bst (?=\\p{L})");
  private static final Pattern MOUNT = Pattern.compile("\\bmt (?=\\p{L})");
  private static final Pattern FORT = Pattern.compile("\\bft (?=\\p{L})");

  private PlaceNames() {}

  /**
   * Lower case, without accents, full stops and commas, apostrophes straight, hyphens as spaces,
   * "St.", "Mt." and "Ft." spelled out, without a leading "the": {@code "The St. John’s"} gives
   * {@code "saint john's"}. May be empty.
   */
  public static String normalise(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    plain = APOSTROPHES.matcher(plain).replaceAll("'");
    plain = SILENT.matcher(plain).replaceAll("");
    plain = BREAKS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    plain = SAINT.matcher(plain).replaceAll("saint ");
    plain = MOUNT.matcher(plain).replaceAll("mount ");
    plain = FORT.matcher(plain).replaceAll("fort ");
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }

  /**
   * Further folds a normalised name, so that the usual transliterations from Cyrillic, Korean and
   * Arabic of one name come out the same: {@code kharkiv} and {@code harkiv}.
   */
  static String fold(String normalised) {
    return normalised
        .replace("'", "")
        .replace("kh", "h")
        .replace("zh", "z")
        .replace('g', 'h')
        .replaceAll("yi|iy|yy|ii|ij|yj", "i")
        .replace('y', 'i')
        .replaceAll("i[ae](?=.)", "e")
        .replace("ia", "a")
        .replaceAll("(.)\\1", "$1");
  }

  /** Whether the name is an abbreviation: it has letters, and none in lower case. */
  static boolean isCapitals(String name) {
    return name.chars().noneMatch(Character::isLowerCase)
        && name.chars().anyMatch(Character::isLetter);
  }
}
