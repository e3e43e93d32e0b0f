package org.newsgraph.model.facts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes the last part of an IRI from words. */
public final class Slug {

  private Slug() {}

  /**
   * Lower-case ASCII letters and digits, all else as single hyphens between them, accents and
   * apostrophes dropped: {@code Chargé d'affaires} gives {@code charge-daffaires}. Words without
   * any such letter or digit give their code points ({@code u43c-u43e}), so that no two of them
   * meet.
   */
  public static String of(String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String slug =
        plain
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return slug.isEmpty() ? codePoints(words) : slug;
  }

  private static String codePoints(String words) {
    return words
        .codePoints()
        .mapToObj(c -> "u" + Integer.toHexString(c))
        .collect(Collectors.joining("-"));
  }
}
