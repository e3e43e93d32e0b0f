package org.newsgraph.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Takes one after the other out of an input; only that one is in memory. */
interface Records extends Closeable {

  /**
   * The next; empty after the last.
   *
   * @throws IOException if nothing that comes after can be read; the message says what is wrong
   */
  Optional<Found> next() throws IOException;
}
