package org.newsgraph.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/** Collects the quads that follow from several articles into a part, however many there are. */
final class LinksPart implements Closeable {

  /** How many quads are written and checked at a time. */
  private static final int BATCH = 10_000;

  private final Path work;
  private final LineSorter sorter;
  private final List<Quad> batch = new ArrayList<>();

  LinksPart(Path work) {
    this.work = work;
    this.sorter = new LineSorter(work);
  }

  void add(Quad quad) {
    batch.add(quad);
    if (batch.size() == BATCH) {
      flush();
    }
  }

  private void flush() {
    NQuads.lines(batch).forEach(sorter::add);
    batch.clear();
  }

  /** Writes the part; its name, empty if there is no quad. */
  Optional<String> write(Parts parts) {
    flush();
    try (Lines lines = sorter.sorted()) {
      return parts.writeLinks(lines, work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }
}
