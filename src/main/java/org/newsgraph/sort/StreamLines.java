package org.newsgraph.sort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream; what follows the last line end is a line too, unless it is empty. */
final class StreamLines implements Lines {

  /** Small, because hundreds of files are merged at once. */
  private static final int BUFFER = 1 << 14;

  private static final byte END = '\n';

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private byte[] line = {};

  StreamLines(InputStream in) {
    this.in = in;
  }

  @Override
  public boolean advance() throws IOException {
    if (from == to && !fill()) {
      return false;
    }
    int end = end();
    if (end == to) {
      line = acrossBuffers();
    } else {
      line = Arrays.copyOfRange(buffer, from, end);
      from = end + 1;
    }
    return true;
  }

  private byte[] acrossBuffers() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(2 * BUFFER);
    int end = to;
    do {
      whole.write(buffer, from, end - from);
      from = end;
      if (!fill()) {
        return whole.toByteArray();
      }
      end = end();
    } while (end == to);
    whole.write(buffer, from, end - from);
    from = end + 1;
    return whole.toByteArray();
  }

  /** Where the next line end in the buffer is, its end if there is none. */
  private int end() {
    int end = from;
    while (end < to && buffer[end] != END) {
      end++;
    }
    return end;
  }

  private boolean fill() throws IOException {
    int count = in.read(buffer, 0, BUFFER);
    from = 0;
    to = Math.max(count, 0);
    return count > 0;
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
