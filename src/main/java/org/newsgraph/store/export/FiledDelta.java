package org.newsgraph.store.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.nquads.CheckedLines;
import org.newsgraph.store.nquads.SortedLines;

/** A delta in two temporary files. */
final class FiledDelta implements Delta {

  private final Path removed;
  private final Path added;

  FiledDelta(Path work) throws IOException {
    this.removed = Files.createTempFile(work, "removed-", ".nq");
    this.added = Files.createTempFile(work, "added-", ".nq");
  }

  /** Compares what differs in part. */
  void write(Segments before, Segments after) throws IOException {
    try (OutputStream leaving = new BufferedOutputStream(Files.newOutputStream(removed));
        OutputStream coming = new BufferedOutputStream(Files.newOutputStream(added));
        Lines lefts = before.lines();
        Lines rights = after.lines()) {
      SortedLines.compare(lefts, rights, line -> write(leaving, line), line -> write(coming, line));
    }
  }

  private static void write(OutputStream out, byte[] line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void removed(Consumer<Quad> sink) {
    read(removed, sink);
  }

  @Override
  public void added(Consumer<Quad> sink) {
    read(added, sink);
  }

  private static void read(Path file, Consumer<Quad> sink) {
    try (InputStream in = Files.newInputStream(file)) {
      CheckedLines.parse(
          in,
          new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
              sink.accept(quad);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(removed);
      Files.deleteIfExists(added);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
