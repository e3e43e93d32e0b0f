package org.newsgraph.sort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Random access to the lines of a file, also after the file was deleted. Safe for use by several
 * threads. Not a {@link java.nio.channels.FileChannel}, because interrupting one reader would close
 * that for all; the file is closed when the object is garbage-collected.
 */
public final class LineFile {

  /** More than most lines have. */
  private static final int BLOCK = 1 << 10;

  private final RandomAccessFile file;
  private final long length;

  /**
   * A line of the file.
   *
   * @param text empty if there was no further line
   * @param end the offset in bytes at which the next line begins
   */
  public record Line(String text, long end) {

    /** Whether there was no further line. */
    public boolean isNone() {
      return text.isEmpty();
    }
  }

  /** Opens a file. */
  public LineFile(Path path) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "r");
    this.length = file.length();
  }

  /** The size of the file in bytes. */
  public long length() {
    return length;
  }

  /** All lines, from the first one. */
  public Lines lines() {
    return Lines.of(new From(0));
  }

  /** The first line that begins at an offset in bytes or after it. */
  public Line from(long position) throws IOException {
    From in = new From(Math.max(position - 1, 0));
    if (position > 0) {
      line(in);
    }
    return new Line(new String(line(in), StandardCharsets.UTF_8), in.position);
  }

  /** The bytes up to the next line end. */
  private byte[] line(From in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(BLOCK);
    byte[] block = new byte[BLOCK];
    while (true) {
      long before = in.position;
      int count = in.read(block, 0, BLOCK);
      for (int i = 0; i < count; i++) {
        if (block[i] == '\n') {
          line.write(block, 0, i);
          in.position = before + i + 1;
          return line.toByteArray();
        }
      }
      if (count < 0) {
        return line.toByteArray();
      }
      line.write(block, 0, count);
    }
  }

  private synchronized int read(long position, byte[] into, int offset, int count)
      throws IOException {
    file.seek(position);
    return file.read(into, offset, count);
  }

  /** The bytes of the file from a position on. */
  private final class From extends InputStream {

    private long position;

    From(long position) {
      this.position = position;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
      int done = LineFile.this.read(position, into, offset, count);
      position += Math.max(done, 0);
      return done;
    }
  }
}
