package org.newsgraph.store.nquads;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The canonical spelling of a line of N-Quads, as {@link NQuads} writes it. Blank nodes keep their
 * labels, and a line in the default graph has no fourth term.
 */
public final class CanonicalLine {

  /** The bytes that an IRI may have; all above ASCII may stand there. */
  private static final boolean[] IN_IRIS = allBut("<>\"{}|^`\\ ");

  /** The bytes that a literal may have without an escape, or to begin one. */
  private static final boolean[] IN_TEXTS = allBut("\"");

  private static final int DELETE = 0x7f;

  /** What stands after a backslash; other escapes are left to the parser. */
  private static final String ESCAPED = "nrt\"\\";

  /** Types that are not written. */
  private static final List<byte[]> IMPLIED =
      List.of(
          ascii("<http://www.w3.org/2001/XMLSchema#string>"),
          ascii("<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>"));

  private static final int SHORTEST_LANGUAGE = 2;
  private static final int LONGEST_LANGUAGE = 3;

  private final byte[] line;
  private int at;
  private boolean plainAscii = true;

  private CanonicalLine(byte[] line) {
    this.line = line;
  }

  private static boolean[] allBut(String unwanted) {
    boolean[] wanted = new boolean[1 << Byte.SIZE];
    for (int octet = 0; octet < wanted.length; octet++) {
      boolean isControl = octet < ' ' || octet == DELETE;
      wanted[octet] = !isControl && unwanted.indexOf(octet) < 0;
    }
    return wanted;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The canonical lines of the quads in a line.
   *
   * @param line without its end
   * @return usually one; none for a comment or an empty line
   * @throws IllegalArgumentException if it is no line of N-Quads; the message says how, as in "is
   *     not UTF-8"
   */
  public static List<byte[]> of(byte[] line) {
    CanonicalLine read = new CanonicalLine(line);
    boolean canonical = read.isQuad();
    if (canonical && read.plainAscii) {
      return List.of(line);
    }
    String text = text(line);
    return canonical
        ? List.of(line)
        : NQuads.respelled(text).stream().map(it -> it.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private static String text(byte[] line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("is not UTF-8", e);
    }
  }

  /** Whether it certainly is a canonical quad, if it is UTF-8; false where only a parser knows. */
  private boolean isQuad() {
    return iri()
        && take(' ')
        && iri()
        && take(' ')
        && (iri() || literal())
        && take(' ')
        && (next() == '.' || (iri() && take(' ')))
        && take('.')
        && at == line.length;
  }

  private int next() {
    return at < line.length ? line[at] : 0;
  }

  private boolean take(char wanted) {
    if (next() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private boolean iri() {
    if (next() != '<') {
      return false;
    }
    at++;
    while (isOneOf(IN_IRIS)) {
      at++;
    }
    return take('>');
  }

  private boolean isOneOf(boolean[] octets) {
    int octet = next();
    plainAscii &= octet >= 0;
    return octets[octet & 0xff];
  }

  private boolean literal() {
    if (!take('"')) {
      return false;
    }
    while (isOneOf(IN_TEXTS)) {
      if (next() == '\\' && (++at == line.length || ESCAPED.indexOf(next()) < 0)) {
        return false;
      }
      at++;
    }
    if (!take('"')) {
      return false;
    }
    return switch (next()) {
      case '@' -> language();
      case '^' -> type();
      default -> true;
    };
  }

  /** A longer tag may have another case in its canonical spelling. */
  private boolean language() {
    int from = ++at;
    while (next() >= 'a' && next() <= 'z') {
      at++;
    }
    return at - from >= SHORTEST_LANGUAGE && at - from <= LONGEST_LANGUAGE;
  }

  private boolean type() {
    at++;
    int from = at + 1;
    return take('^') && iri() && IMPLIED.stream().noneMatch(type -> isAt(type, from));
  }

  private boolean isAt(byte[] wanted, int from) {
    return at - from == wanted.length && Arrays.equals(line, from, at, wanted, 0, wanted.length);
  }
}
