package org.newsgraph.sort;

import java.io.IOException;
import java.io.InputStream;

/** Lines as a stream of bytes, a line feed after each; closing it closes them. */
public final class LineStream extends InputStream {

  private static final byte[] END = {'\n'};

  private final Lines lines;
  private byte[] current = {};
  private int at;
  private boolean ended = true;

  /** Reads the lines as they are asked for. */
  public LineStream(Lines lines) {
    this.lines = lines;
  }

  private boolean fill() throws IOException {
    while (at == current.length) {
      if (!ended) {
        current = END;
        ended = true;
      } else if (lines.advance()) {
        current = lines.line();
        ended = false;
      } else {
        return false;
      }
      at = 0;
    }
    return true;
  }

  @Override
  public int read() throws IOException {
    return fill() ? current[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int done = 0;
    while (done < length && fill()) {
      int count = Math.min(length - done, current.length - at);
      System.arraycopy(current, at, into, offset + done, count);
      at += count;
      done += count;
    }
    return done == 0 && length > 0 ? -1 : done;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
