package org.newsgraph.store.content;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.nquads.NQuads;

/**
 * Collects the lines of no article's own that a change removes and adds; sorts them on the disk.
 */
public final class SharedChanges implements Closeable {

  /** How many quads are written and checked at a time. */
  private static final int BATCH = 10_000;

  private final Sorted removed;
  private final Sorted added;

  /**
   * Starts without lines.
   *
   * @param work for temporary files, which are deleted when this is closed
   */
  public SharedChanges(Path work) {
    this.removed = new Sorted(work);
    this.added = new Sorted(work);
  }

  /** Adds ({@code by} times) or removes ({@code -by} times) a quad. */
  public void change(Quad quad, int by) {
    Sorted lines = by > 0 ? added : removed;
    for (int i = 0; i < Math.abs(by); i++) {
      lines.add(quad);
    }
  }

  /** Removes a line. */
  public void remove(byte[] line) {
    removed.sorter.add(line);
  }

  /** Adds a line. */
  public void add(byte[] line) {
    added.sorter.add(line);
  }

  /** The removed lines, sorted; to be called once. */
  public Lines removed() throws IOException {
    return removed.sorted();
  }

  /** The added lines, sorted; to be called once. */
  public Lines added() throws IOException {
    return added.sorted();
  }

  @Override
  public void close() throws IOException {
    removed.sorter.close();
    added.sorter.close();
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
