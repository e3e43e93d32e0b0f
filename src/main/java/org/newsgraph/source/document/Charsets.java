package org.newsgraph.source.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells in which charset a web page or an XML file is. What is declared is often wrong, so it
 * counts only if the bytes can be so; and UTF-8 goes before all charsets in which any bytes are
 * text, as hardly anything else is valid UTF-8 by chance.
 */
public final class Charsets {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private static final int LENGTH_OF_HEAD = 4096;

  private Charsets() {}

  /** The charset that a header or a tag names; empty if it names none. */
  public static Optional<String> parameter(String header) {
    Matcher charset = PARAMETER.matcher(header);
    return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
  }

  /**
   * The bytes as text, without a byte order mark.
   *
   * @param header the charset that came with the bytes, empty if none was
   */
  public static String decode(byte[] bytes, Optional<String> header) {
    Optional<Charset> told = header.flatMap(Charsets::charset);
    Optional<Charset> written = parameter(head(bytes)).flatMap(Charsets::charset);
    String text =
        Stream.of(
                mark(bytes),
                told.filter(Charsets::isWide),
                Optional.of(StandardCharsets.UTF_8),
                told,
                written)
            .flatMap(Optional::stream)
            .flatMap(charset -> strictly(bytes, charset).stream())
            .findFirst()
            .orElseGet(() -> new String(bytes, WINDOWS));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String head(byte[] bytes) {
    int length = Math.min(bytes.length, LENGTH_OF_HEAD);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static Optional<Charset> mark(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return switch (first) {
      case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
      default -> Optional.empty();
    };
  }

  /** Whether letters are written with bytes that are valid UTF-8 for others. */
  private static boolean isWide(Charset charset) {
    String name = charset.name().toUpperCase(Locale.ROOT);
    return Stream.of("UTF-16", "UTF-32", "ISO-2022").anyMatch(name::startsWith);
  }

  /** As browsers have it, Latin 1 is the Windows charset that it is a part of. */
  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return Optional.of(latin ? WINDOWS : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
