package org.newsgraph.store.nquads;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.newsgraph.sort.Lines;

/**
 * Sorted lines, each once, with the number of parts that say it. Graphs that no article owns
 * (background data) may have a line from several articles; it stays until the last of them goes.
 */
public final class CountedLines implements Closeable {

  private static final byte DOT = '.';
  private static final String COMMENT = " # ";

  private final Lines source;
  private final boolean written;
  private boolean more;
  private Optional<byte[]> line = Optional.empty();
  private long count;

  private CountedLines(Lines source, boolean written) throws IOException {
    this.source = source;
    this.written = written;
    this.more = source.advance();
    advance();
  }

  /** Of parts one after the other in order; a line comes as often as parts say it. */
  public static CountedLines said(Lines source) throws IOException {
    return new CountedLines(source, false);
  }

  /** Of lines that {@link #write} wrote. */
  public static CountedLines written(Lines source) throws IOException {
    return new CountedLines(source, true);
  }

  /** A line as it is written, without its end. */
  public static byte[] write(byte[] line, long count) {
    if (count == 1) {
      return line;
    }
    byte[] comment = (COMMENT + count).getBytes(StandardCharsets.US_ASCII);
    byte[] both = Arrays.copyOf(line, line.length + comment.length);
    System.arraycopy(comment, 0, both, line.length, comment.length);
    return both;
  }

  /** The line that is next, empty at the end. */
  public Optional<byte[]> peek() {
    return line;
  }

  /** How many parts say the next line. */
  public long count() {
    return count;
  }

  /** Whether the next line comes before another. */
  public boolean isBefore(byte[] other) {
    return line.isPresent() && Arrays.compareUnsigned(line.get(), other) < 0;
  }

  /** Whether the next line is this one, and so many say it. */
  public boolean isNext(byte[] wanted, long times) {
    return line.isPresent() && Arrays.equals(line.get(), wanted) && count == times;
  }

  /** Goes on if the next line is this one; how many say it, 0 if it is another. */
  public long take(byte[] wanted) throws IOException {
    if (line.isEmpty() || !Arrays.equals(line.get(), wanted)) {
      return 0;
    }
    long taken = count;
    advance();
    return taken;
  }

  /** Goes on to the next line. */
  public void advance() throws IOException {
    if (!more) {
      line = Optional.empty();
      return;
    }
    byte[] raw = source.line();
    more = source.advance();
    count = 1;
    if (written) {
      read(raw);
      return;
    }
    while (more && Arrays.equals(source.line(), raw)) {
      count++;
      more = source.advance();
    }
    line = Optional.of(raw);
  }

  private void read(byte[] raw) {
    if (raw[raw.length - 1] == DOT) {
      line = Optional.of(raw);
      return;
    }
    String whole = new String(raw, StandardCharsets.UTF_8);
    int comment = whole.lastIndexOf(COMMENT);
    count = Long.parseLong(whole.substring(comment + COMMENT.length()));
    line = Optional.of(whole.substring(0, comment).getBytes(StandardCharsets.UTF_8));
  }

  /** The lines alone. */
  public Lines uncounted() {
    return new Uncounted();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** The lines alone. */
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
