package org.newsgraph.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Given names and the gender of those who bear them, from the list that comes with CoreNLP's
 * models. Read once, whoever asks; without the models no name is known. Safe for use by several
 * threads.
 */
public final class GivenNames {

  private static final String LIST = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";

  private GivenNames() {}

  private static final class Holder {
    static final Map<String, String> GENDERS = genders();
  }

  private static Map<String, String> genders() {
    try (InputStream in = GivenNames.class.getResourceAsStream(LIST)) {
      if (in == null) {
        return Map.of();
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(row -> row.length == 2 && row[1].endsWith("MALE"))
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1], (a, b) -> b));
    } catch (IOException e) {
      throw new UncheckedIOException(LIST, e);
    }
  }

  private static String gender(String name) {
    return Holder.GENDERS.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** Returns whether the list has the name, in upper or lower case. */
  public static boolean knows(String name) {
    return !gender(name).isEmpty();
  }

  /** Returns whether the name is a woman's. */
  public static boolean isFemale(String name) {
    return gender(name).equals("FEMALE");
  }

  /** Returns whether the name is a man's. */
  public static boolean isMale(String name) {
    return gender(name).equals("MALE");
  }
}
