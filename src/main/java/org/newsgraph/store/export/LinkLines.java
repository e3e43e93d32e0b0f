package org.newsgraph.store.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.nquads.NQuads;

/** The lines of links that come and go with a change, however many there are. */
public final class LinkLines implements Closeable {

  /** How many quads are written and checked at a time. */
  private static final int BATCH = 10_000;

  private final Sorted leaving;
  private final Sorted coming;

  public LinkLines(Path work) {
    this.leaving = new Sorted(work);
    this.coming = new Sorted(work);
  }

  /** A quad comes (1) or goes (-1). */
  public void add(Quad quad, int by) {
    Sorted lines = by > 0 ? coming : leaving;
    for (int i = 0; i < Math.abs(by); i++) {
      lines.add(quad);
    }
  }

  /** A line goes that a store has. */
  public void leave(byte[] line) {
    leaving.sorter.add(line);
  }

  /** In their order; to be called once. */
  public Lines leaving() throws IOException {
    return leaving.sorted();
  }

  /** In their order; to be called once. */
  public Lines coming() throws IOException {
    return coming.sorted();
  }

  @Override
  public void close() throws IOException {
    leaving.sorter.close();
    coming.sorter.close();
  }

  private static final class Sorted {

    private final LineSorter sorter;
    private final List<Quad> batch = new ArrayList<>();

    Sorted(Path work) {
      this.sorter = new LineSorter(work);
    }

    void add(Quad quad) {
      batch.add(quad);
      if (batch.size() == BATCH) {
        flush();
      }
    }

    private void flush() {
      NQuads.unsorted(batch).forEach(sorter::add);
      batch.clear();
    }

    Lines sorted() throws IOException {
      flush();
      return sorter.sorted();
    }
  }
}
