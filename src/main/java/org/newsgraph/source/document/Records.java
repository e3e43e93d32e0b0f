package org.newsgraph.source.document;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Takes one document after the other out of an input; only that one is in memory. */
public interface Records extends Closeable {

  /** Where that stands which is being read, or was read last. */
  InputLocation place();

  /**
   * The next; empty after the last.
   *
   * @throws IOException if nothing that comes after can be read
   */
  Optional<InputItem> next() throws IOException;
}
