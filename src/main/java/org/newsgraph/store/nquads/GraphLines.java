package org.newsgraph.store.nquads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/** Takes N-Quads and keeps the lines of one graph. */
public final class GraphLines extends OutputStream {

  private final OfGraph graph;
  private final LineSorter sorter;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /**
   * Of nothing yet.
   *
   * @param work for temporary files
   */
  public GraphLines(OfGraph graph, Path work) {
    this.graph = graph;
    this.sorter = new LineSorter(work);
  }

  @Override
  public void write(int octet) {
    if (octet != '\n') {
      line.write(octet);
      return;
    }
    byte[] whole = line.toByteArray();
    line.reset();
    if (graph.test(whole)) {
      sorter.add(whole);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int from = offset;
    for (int at = offset; at < offset + length; at++) {
      if (bytes[at] == '\n') {
        line.write(bytes, from, at - from);
        write('\n');
        from = at + 1;
      }
    }
    line.write(bytes, from, offset + length - from);
  }

  /** Those lines, in their order; to be called once. */
  public Lines sorted() throws IOException {
    return sorter.sorted();
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }
}
