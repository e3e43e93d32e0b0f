package org.newsgraph.ingest.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/**
 * Collects the provenance of the documents that a run has read, and groups it by articles. It is
 * sorted on disk, so memory does not grow with the number of documents. Safe for use by several
 * threads.
 */
public final class ProvenanceLog implements Closeable {

  private final LineSorter lines;

  /**
   * @param folder for temporary files; must be there
   */
  public ProvenanceLog(Path folder) {
    this.lines = new LineSorter(folder);
  }

  /** Adds one document. */
  public void add(DocumentProvenance provenance) {
    lines.add(provenance.line());
  }

  /** All that was added, one article after the other; to be called once, and to be closed. */
  public Groups groups() throws IOException {
    return new Groups(lines.sorted());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** The provenance of one article at a time, which are documents with the same bytes. */
  public static final class Groups implements Iterator<List<DocumentProvenance>>, Closeable {

    private final Lines sorted;
    private Optional<DocumentProvenance> next;

    private Groups(Lines sorted) {
      this.sorted = sorted;
      this.next = read();
    }

    @Override
    public boolean hasNext() {
      return next.isPresent();
    }

    @Override
    public List<DocumentProvenance> next() {
      DocumentProvenance first = next.orElseThrow(NoSuchElementException::new);
      List<DocumentProvenance> group = new ArrayList<>();
      while (next.filter(found -> found.sha256().equals(first.sha256())).isPresent()) {
        next.ifPresent(group::add);
        next = read();
      }
      return List.copyOf(group);
    }

    private Optional<DocumentProvenance> read() {
      try {
        return sorted.advance()
            ? Optional.of(DocumentProvenance.parse(sorted.text()))
            : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException("the list of what was read is gone", e);
      }
    }

    @Override
    public void close() throws IOException {
      sorted.close();
    }
  }
}
