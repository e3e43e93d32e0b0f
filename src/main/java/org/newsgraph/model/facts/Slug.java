package org.newsgraph.model.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the last part of an IRI from words. */
public final class Slug {

  /** Longer names are no names; an IRI has to fit in the head of a request. */
  private static final int LONGEST = 120;

  /** How much of a longer one is kept, so that it can be recognized. */
  private static final int KEPT = 60;

  private Slug() {}

  /**
   * Lower-case ASCII letters and digits, all else as single hyphens between them, accents and
   * apostrophes dropped: {@code Chargé d'affaires} gives {@code charge-daffaires}. Words without
   * any such letter or digit give their code points ({@code u43c-u43e}), so that no two of them
   * meet. Of more than 120 characters the first ones, with a hash of the words.
   */
  public static String of(String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String slug =
        plain
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return bounded(slug.isEmpty() ? codePoints(words) : slug, words);
  }

  private static String bounded(String slug, String words) {
    return slug.length() <= LONGEST
        ? slug
        : of(slug.substring(0, KEPT) + " " + UUID.nameUUIDFromBytes(words.getBytes(UTF_8)));
  }

  private static String codePoints(String words) {
    return words
        .codePoints()
        .mapToObj(c -> "u" + Integer.toHexString(c))
        .collect(Collectors.joining("-"));
  }
}
