package org.newsgraph.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of a file, on their way to a text of UTF-8, or to an error that says why not. */
final class TextDecoder {

  /** More is no article; also what the language tool can hold with room to spare. */
  static final int MAX_BYTES = 10 * 1024 * 1024;

  /** A longer line is no paragraph, but data or a page without its line ends. */
  static final int MAX_LINE_BYTES = 1024 * 1024;

  /** Stray control characters happen in text; one in a hundred does not. */
  private static final int MOST_TEXT_PER_CONTROL = 100;

  private final String name;
  private final byte[] bytes;

  /** The bytes are not copied and not changed. */
  TextDecoder(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * The text, with its byte order mark if it has one, so that offsets are those of the file.
   *
   * @throws UnreadableArticleException if the file is empty, blank, too large, binary, not in
   *     UTF-8, or has an endless line
   */
  String text() {
    checkSize(name, bytes.length);
    checkMarks();
    checkControls();
    checkLines();
    String text = decoded();
    if (text.codePoints().allMatch(Line::isBlank)) {
      throw new UnreadableArticleException(name, "the file is empty");
    }
    return text;
  }

  static void checkSize(String name, long size) {
    if (size > MAX_BYTES) {
      throw new UnreadableArticleException(
          name, "too large for an article: " + size + " bytes, at most " + MAX_BYTES + " are read");
    }
  }

  private void checkMarks() {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF) {
      throw new UnreadableArticleException(name, 0, "encoded in UTF-16, not in UTF-8");
    }
  }

  private void checkControls() {
    int controls = 0;
    int first = -1;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw binary(i);
      }
      if (bytes[i] > 0 && bytes[i] < ' ' && (bytes[i] < '\t' || bytes[i] > '\r')) {
        controls++;
        first = first < 0 ? i : first;
      }
    }
    if (controls > bytes.length / MOST_TEXT_PER_CONTROL) {
      throw binary(first);
    }
  }

  private UnreadableArticleException binary(int offset) {
    return new UnreadableArticleException(
        name, offset, "binary, not a text (control character at byte " + offset + ")");
  }

  private void checkLines() {
    int begin = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r') {
        begin = i + 1;
      } else if (i - begin >= MAX_LINE_BYTES) {
        throw new UnreadableArticleException(
            name,
            begin,
            "a line of more than " + MAX_LINE_BYTES + " bytes begins at byte " + begin);
      }
    }
  }

  private String decoded() {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int offset = in.position();
      String found = String.format("%02X", bytes[offset] & 0xFF);
      throw new UnreadableArticleException(
          name, offset, "not in UTF-8 (byte " + offset + " is " + found + ")");
    }
    return out.flip().toString();
  }
}
