package org.newsgraph.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.newsgraph.sort.Lines;

/** Those lines of N-Quads that stand in one graph. */
final class OfGraph implements Lines {

  private final Lines all;
  private final byte[] end;

  /**
   * Reads on.
   *
   * @param graph its IRI
   */
  OfGraph(Lines all, String graph) {
    this.all = all;
    this.end = (" <" + graph + "> .").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean advance() throws IOException {
    boolean more = all.advance();
    while (more && !endsWith(all.line(), end)) {
      more = all.advance();
    }
    return more;
  }

  private static boolean endsWith(byte[] line, byte[] end) {
    int from = line.length - end.length;
    return from > 0 && Arrays.equals(line, from, line.length, end, 0, end.length);
  }

  @Override
  public byte[] line() {
    return all.line();
  }

  @Override
  public void close() throws IOException {
    all.close();
  }
}
