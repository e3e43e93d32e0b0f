package org.newsgraph.source.record;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.newsgraph.source.document.SizeLimit;

/** The lines of an input as bytes, without their ends. A line that is too long is passed over. */
final class ByteLines implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int end;
  private long number;

  /**
   * A line.
   *
   * @param number from 1
   * @param bytes empty if it is larger than an article may be
   */
  record Line(long number, Optional<byte[]> bytes) {}

  ByteLines(InputStream in) {
    this.in = in;
  }

  /**
   * The next line; empty after the last.
   *
   * @throws IOException if the input breaks off; what stood on that line is lost
   */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean fits = true;
    if (position == end && !fill()) {
      return Optional.empty();
    }
    number++;
    while (position < end || fill()) {
      int from = position;
      boolean ended = seek();
      fits &= line.size() + position - from <= SizeLimit.BYTES;
      if (fits) {
        line.write(buffer, from, position - from);
      }
      if (ended) {
        position++;
        break;
      }
    }
    return Optional.of(new Line(number, fits ? Optional.of(line.toByteArray()) : Optional.empty()));
  }

  /** The number of the line that is being read, or was read last; 0 before the first. */
  long number() {
    return number;
  }

  private boolean seek() {
    while (position < end && buffer[position] != '\n') {
      position++;
    }
    return position < end;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
