package org.newsgraph.sort;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Lines that are read once, one after the other. Not for use by several threads. */
public interface Lines extends Closeable {

  /** Opens a sequence of lines. */
  @FunctionalInterface
  interface Source {
    Lines open() throws IOException;
  }

  /** Goes on to the next line; false at the end. */
  boolean advance() throws IOException;

  /** The line, without its end; only after {@link #advance} said that there is one. */
  byte[] line();

  /** The line as UTF-8. */
  default String text() {
    return new String(line(), StandardCharsets.UTF_8);
  }

  /** The lines of a stream, which is closed with them. */
  static Lines of(InputStream in) {
    return new StreamLines(in);
  }
}
