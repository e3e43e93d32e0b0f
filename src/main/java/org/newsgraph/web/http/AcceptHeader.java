package org.newsgraph.web.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The header {@code Accept} by <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept">RFC
 * 9110, section 12.5.1</a>: of the ranges that match a media type the most specific one gives its
 * quality, and quality 0 means that the type is not accepted.
 *
 * <p>Jena's {@code AcceptList} answers 5 of the 17 headers of this package's tests in another way:
 * the best quality wins over the most specific range, quality 0 excludes nothing, a malformed
 * quality counts as 1, and an empty header and upper case match nothing.
 */
record AcceptHeader(List<Range> ranges) {

  private static final Range ANYTHING = new Range("*", "*", 1);

  /** Copies the list. */
  AcceptHeader {
    ranges = List.copyOf(ranges);
  }

  /** Parses a header; malformed ranges are left out, and an empty header accepts anything. */
  static AcceptHeader parse(String header) {
    if (header.isBlank()) {
      return new AcceptHeader(List.of(ANYTHING));
    }
    return new AcceptHeader(Arrays.stream(header.split(",", -1)).flatMap(Range::parse).toList());
  }

  /**
   * Returns the range that decides about a media type; empty if the client does not accept it.
   *
   * @param mediaType in lower case, without parameters
   */
  Optional<Range> range(String mediaType) {
    return ranges.stream()
        .filter(range -> range.matches(mediaType))
        .max(Comparator.comparingInt(Range::specificity))
        .filter(range -> range.quality() > 0);
  }

  /** A media range, such as {@code text/*;q=0.5}. */
  record Range(String type, String subtype, double quality) {

    private static final String ANY = "*";

    static Stream<Range> parse(String text) {
      String[] parts = text.toLowerCase(Locale.ROOT).split(";", -1);
      String[] names = parts[0].strip().split("/", -1);
      if (names.length != 2) {
        return Stream.empty();
      }
      try {
        return Stream.of(new Range(names[0], names[1], quality(parts)));
      } catch (NumberFormatException e) {
        return Stream.empty();
      }
    }

    private static double quality(String[] parts) {
      return Arrays.stream(parts)
          .skip(1)
          .map(parameter -> parameter.replace(" ", ""))
          .filter(parameter -> parameter.startsWith("q="))
          .mapToDouble(parameter -> Double.parseDouble(parameter.substring(2)))
          .findFirst()
          .orElse(1);
    }

    boolean matches(String mediaType) {
      return mediaType.equals(type + "/" + subtype)
          || (subtype.equals(ANY) && (type.equals(ANY) || mediaType.startsWith(type + "/")));
    }

    /** Returns 2 for a media type, 1 for {@code type/*}, 0 for {@code *}{@code /*}. */
    int specificity() {
      return subtype.equals(ANY) ? (type.equals(ANY) ? 0 : 1) : 2;
    }
  }
}
