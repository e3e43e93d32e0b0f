package org.newsgraph.web.http;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Replaces what IRIs begin with, also where it stands in the query of an address.
 *
 * @param from the beginning to be replaced, in ASCII
 * @param to what comes in its place
 */
record BaseReplacement(String from, String to) {

  /** A text with the replacement. */
  String in(String text) {
    return text.replace(from, to).replace(encoded(from), encoded(to));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * A stream that makes the replacement in what is written to it. It holds back the bytes that may
   * be the beginning of an occurrence until the next ones come, or until it is flushed or closed.
   */
  OutputStream in(OutputStream out) {
    OutputStream addresses =
        new Replacing(new BufferedOutputStream(out), encoded(from), encoded(to));
    return new Replacing(new BufferedOutputStream(addresses), from, to);
  }

  /** Finds occurrences as Knuth, Morris and Pratt do, without going back. */
  private static final class Replacing extends FilterOutputStream {

    private final byte[] from;
    private final byte[] to;

    /**
     * How many of the first bytes also are the last of so many first ones, if these are not all.
     */
    private final int[] shorter;

    private int matched;

    private Replacing(OutputStream out, String from, String to) {
      super(out);
      this.from = from.getBytes(StandardCharsets.US_ASCII);
      this.to = to.getBytes(StandardCharsets.US_ASCII);
      this.shorter = new int[this.from.length];
      for (int i = 1, length = 0; i < this.from.length - 1; i++) {
        while (length > 0 && this.from[i] != this.from[length]) {
          length = shorter[length];
        }
        length += this.from[i] == this.from[length] ? 1 : 0;
        shorter[i + 1] = length;
      }
    }

    @Override
    public void write(int octet) throws IOException {
      while (matched > 0 && (byte) octet != from[matched]) {
        out.write(from, 0, matched - shorter[matched]);
        matched = shorter[matched];
      }
      if ((byte) octet != from[matched]) {
        out.write(octet);
      } else if (++matched == from.length) {
        out.write(to);
        matched = 0;
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int i = 0; i < length; i++) {
        write(bytes[offset + i]);
      }
    }

    /** What is held back stays: more of it may come. */
    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.write(from, 0, matched);
      matched = 0;
      out.close();
    }
  }
}
