package org.newsgraph.serve.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Holds the beginning of a body back. Until it is let through, what goes wrong can still be told by
 * the status of the response; afterwards nothing but a broken connection tells it.
 */
final class HeldOutput extends OutputStream {

  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final Opening opening;
  private final int most;
  private OutputStream out = held;

  /** What begins the response. */
  @FunctionalInterface
  interface Opening {

    /** The body, when the headers are as they should be. */
    OutputStream open() throws IOException;
  }

  /** Holds back at most so many bytes, then begins the response with them. */
  HeldOutput(Opening opening, int most) {
    this.opening = opening;
    this.most = most;
  }

  /** Whether the client has got something already. */
  boolean isThrough() {
    return out != held;
  }

  /** Sends what is held; from now on nothing is. */
  void letThrough() throws IOException {
    if (!isThrough()) {
      out = opening.open();
      held.writeTo(out);
      held.reset();
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (!isThrough() && held.size() + length > most) {
      letThrough();
    }
    out.write(bytes, from, length);
  }

  /** Writers flush as they like; that is no reason to let anything through. */
  @Override
  public void flush() throws IOException {
    if (isThrough()) {
      out.flush();
    }
  }
}
