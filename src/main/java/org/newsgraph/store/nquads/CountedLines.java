package org.newsgraph.store.nquads;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.newsgraph.sort.Lines;

/**
 * Sorted lines, each once, with the number of parts that contain it. A graph that no article owns
 * (background data) may get a line from several articles; the line stays until the last of them is
 * removed. Not for use by several threads.
 */
public final class CountedLines implements Closeable {

  private static final byte DOT = '.';
  private static final String COMMENT = " # ";

  private final Lines source;
  private final boolean commented;
  private boolean more;
  private Optional<byte[]> line = Optional.empty();
  private long count;

  private CountedLines(Lines source, boolean commented) throws IOException {
    this.source = source;
    this.commented = commented;
    this.more = source.advance();
    advance();
  }

  /** Counts equal lines of a sorted sequence, in which a line is repeated for each part. */
  public static CountedLines counting(Lines source) throws IOException {
    return new CountedLines(source, false);
  }

  /** Reads lines that {@link #format} made. */
  public static CountedLines parsing(Lines source) throws IOException {
    return new CountedLines(source, true);
  }

  /** A line with its count as a comment, if it is not 1; without a line end. */
  public static byte[] format(byte[] line, long count) {
    if (count == 1) {
      return line;
    }
    byte[] comment = (COMMENT + count).getBytes(StandardCharsets.US_ASCII);
    byte[] both = Arrays.copyOf(line, line.length + comment.length);
    System.arraycopy(comment, 0, both, line.length, comment.length);
    return both;
  }

  /** The next line, empty at the end. */
  public Optional<byte[]> peek() {
    return line;
  }

  /** How many parts contain the next line. */
  public long count() {
    return count;
  }

  /** Whether there is a next line and it sorts before another. */
  public boolean isBefore(byte[] other) {
    return line.isPresent() && Arrays.compareUnsigned(line.get(), other) < 0;
  }

  /** Whether the next line is this one, with this count. */
  public boolean isNext(byte[] wanted, long times) {
    return line.isPresent() && Arrays.equals(line.get(), wanted) && count == times;
  }

  /** Takes the next line if it is this one; returns its count, or 0 if it is another. */
  public long take(byte[] wanted) throws IOException {
    if (line.isEmpty() || !Arrays.equals(line.get(), wanted)) {
      return 0;
    }
    long taken = count;
    advance();
    return taken;
  }

  /** Moves on to the next line. */
  public void advance() throws IOException {
    if (!more) {
      line = Optional.empty();
      return;
    }
    byte[] raw = source.line();
    more = source.advance();
    count = 1;
    if (commented) {
      parse(raw);
      return;
    }
    while (more && Arrays.equals(source.line(), raw)) {
      count++;
      more = source.advance();
    }
    line = Optional.of(raw);
  }

  private void parse(byte[] raw) {
    if (raw[raw.length - 1] == DOT) {
      line = Optional.of(raw);
      return;
    }
    String whole = new String(raw, StandardCharsets.UTF_8);
    int comment = whole.lastIndexOf(COMMENT);
    count = Long.parseLong(whole.substring(comment + COMMENT.length()));
    line = Optional.of(whole.substring(0, comment).getBytes(StandardCharsets.UTF_8));
  }

  /** The lines without their counts; closing them closes this. */
  public Lines uncounted() {
    return new Uncounted();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private final class Uncounted implements Lines {

    private byte[] current = {};

    @Override
    public boolean advance() throws IOException {
      if (line.isEmpty()) {
        return false;
      }
      current = line.get();
      CountedLines.this.advance();
      return true;
    }

    @Override
    public byte[] line() {
      return current;
    }

    @Override
    public void close() throws IOException {
      CountedLines.this.close();
    }
  }
}
