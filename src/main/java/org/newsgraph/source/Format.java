package org.newsgraph.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** Detects a format by a file's name or, failing that, by its first bytes. */
  static final class Detector {

    /** How many bytes it looks at. */
    static final int LENGTH = 1 << 13;

    private static final Map<String, Format> EXTENSIONS =
        Map.ofEntries(
            Map.entry("txt", Format.TEXT),
            Map.entry("text", Format.TEXT),
            Map.entry("html", Format.HTML),
            Map.entry("htm", Format.HTML),
            Map.entry("xhtml", Format.HTML),
            Map.entry("json", Format.JSON),
            Map.entry("ninjs", Format.JSON),
            Map.entry("jsonl", Format.JSONL),
            Map.entry("ndjson", Format.JSONL),
            Map.entry("csv", Format.CSV),
            Map.entry("tsv", Format.CSV),
            Map.entry("rss", Format.FEED),
            Map.entry("atom", Format.FEED),
            Map.entry("nitf", Format.NEWSML),
            Map.entry("warc", Format.WARC));

    private static final Pattern ROOT =
        Pattern.compile(
            "(?:<\\?.*?\\?>|<!--.*?-->|<![^>]*>|\\s)*+<(?:[\\w.-]+:)?([\\w.-]+)", Pattern.DOTALL);

    private static final Map<String, Format> ROOTS =
        Map.of(
            "rss", Format.FEED,
            "feed", Format.FEED,
            "rdf", Format.FEED,
            "newsmessage", Format.NEWSML,
            "newsitem", Format.NEWSML,
            "packageitem", Format.NEWSML,
            "nitf", Format.NEWSML);

    private Detector() {}

    /** The format of a file of that name, without what says that it is packed. */
    static Optional<Format> byName(String name) {
      String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      return Optional.ofNullable(EXTENSIONS.get(extension));
    }

    /** What the first bytes look like; plain text if like nothing else. */
    static Format byBytes(byte[] head) {
      String start =
          new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^(?:ï»¿)?\\s*", "");
      if (start.startsWith("WARC/")) {
        return Format.WARC;
      }
      if (start.matches("(?s)(?:\\[\\s*)?\\{\\s*[\"}].*")) {
        return start.matches("(?s)\\{[^\n]*}\\s*\n\\s*\\{.*") ? Format.JSONL : Format.JSON;
      }
      return start.matches("(?s)<[!?a-zA-Z].*") ? markup(start) : Format.TEXT;
    }

    private static Format markup(String start) {
      Matcher root = ROOT.matcher(start);
      String name = root.lookingAt() ? root.group(1).toLowerCase(Locale.ROOT) : "";
      Format other =
          start.startsWith("<?xml") && !name.equals("html") ? Format.NEWSML : Format.HTML;
      return ROOTS.getOrDefault(name, other);
    }
  }
}
