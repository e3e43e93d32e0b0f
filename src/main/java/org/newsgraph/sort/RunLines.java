package org.newsgraph.sort;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines that a {@link RunWriter} wrote. */
final class RunLines implements Lines {

  /** Small, because hundreds of files are merged at once. */
  private static final int BUFFER = 1 << 14;

  private final DataInputStream in;
  private byte[] line = {};

  RunLines(InputStream in) {
    this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
  }

  @Override
  public boolean advance() throws IOException {
    int shared = in.readInt();
    if (shared == RunWriter.END) {
      return false;
    }
    int rest = in.readInt();
    byte[] next = Arrays.copyOf(line, shared + rest);
    in.readFully(next, shared, rest);
    line = next;
    return true;
  }

  @Override
  public byte[] line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
