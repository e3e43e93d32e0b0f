package org.newsgraph.sort;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes sorted lines, of each only what follows after the bytes that it shares with the one before
 * it: sorted lines share so much that this keeps files small without the time of a compressor. Read
 * by {@link RunLines}.
 */
final class RunWriter implements Closeable {

  /** Stands after the last line. */
  static final int END = -1;

  private final DataOutputStream out;
  private byte[] last = {};

  RunWriter(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  /** Takes a line that is not changed afterwards. */
  void write(byte[] line) throws IOException {
    int mismatch = Arrays.mismatch(last, line);
    int shared = mismatch < 0 ? line.length : mismatch;
    out.writeInt(shared);
    out.writeInt(line.length - shared);
    out.write(line, shared, line.length - shared);
    last = line;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.writeInt(END);
    }
  }
}
