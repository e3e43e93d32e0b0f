package org.newsgraph.source.archive;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How documents are written in an input. */
public enum Format {
  /** Plain text in UTF-8, one document a file. */
  TEXT,
  /** A web page. */
  HTML,
  /** A JSON object, an array of them, or one after the other; ninjs too. */
  JSON,
  /** A JSON object a line. */
  JSONL,
  /** A table with a head line, separated by comma, semicolon or tab. */
  CSV,
  /** RSS or Atom. */
  FEED,
  /** NewsML-G2 or NITF. */
  NEWSML,
  /** A web archive. */
  WARC;

  /**
   * The format of a name, such as {@code jsonl}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Format of(String name) {
    return Stream.of(values())
        .filter(format -> format.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("--format " + name + ": the formats are " + names()));
  }

  /** All names, as users write them. */
  public static String names() {
    return Stream.of(values())
        .map(format -> format.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
