package org.newsgraph.sort;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A sequence of lines that is read once, as a cursor. Not for use by several threads. */
public interface Lines extends Closeable {

  /** Opens a sequence of lines. */
  @FunctionalInterface
  interface Source {

    /** The sequence from its beginning; to be closed by the caller. */
    Lines open() throws IOException;
  }

  /** Moves to the next line; false if there is none. */
  boolean advance() throws IOException;

  /** The current line without its end; defined only after {@link #advance} returned true. */
  byte[] line();

  /** The current line, decoded as UTF-8. */
  default String text() {
    return new String(line(), StandardCharsets.UTF_8);
  }

  /**
   * The lines of a stream, which is closed with them; what follows the last line end is a line too,
   * unless it is empty.
   */
  static Lines of(InputStream in) {
    return new StreamLines(in);
  }
}
