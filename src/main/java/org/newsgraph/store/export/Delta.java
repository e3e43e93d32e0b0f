package org.newsgraph.store.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.sort.LineDiff;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.nquads.NQuads;

/**
 * The quads that a database must lose and gain, in two temporary files. Applied twice it has the
 * same effect as once.
 */
public final class Delta implements Closeable {

  private final Path removed;
  private final Path added;

  private Delta(Path work) throws IOException {
    this.removed = Files.createTempFile(work, "removed-", ".nq");
    this.added = Files.createTempFile(work, "added-", ".nq");
  }

  /**
   * The difference of two states of a store. Reads only the segments that are not in both.
   *
   * @param work for the files, which are deleted when the delta is closed
   */
  public static Delta between(Segments before, Segments after, Path work) throws IOException {
    try (Lines lefts = before.minus(after).lines();
        Lines rights = after.minus(before).lines()) {
      return between(lefts, rights, work);
    }
  }

  /** The difference of two sorted sequences of N-Quads lines; neither is closed. */
  public static Delta between(Lines before, Lines after, Path work) throws IOException {
    Delta delta = new Delta(work);
    try (OutputStream removed = new BufferedOutputStream(Files.newOutputStream(delta.removed));
        OutputStream added = new BufferedOutputStream(Files.newOutputStream(delta.added))) {
      LineDiff.compare(before, after, line -> write(removed, line), line -> write(added, line));
      return delta;
    } catch (IOException | RuntimeException e) {
      delta.close();
      throw e;
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

  /** Passes on every quad to be removed. */
  public void removed(Consumer<Quad> sink) {
    read(removed, sink);
  }

  /** Passes on every quad to be added. */
  public void added(Consumer<Quad> sink) {
    read(added, sink);
  }

  private static void read(Path file, Consumer<Quad> sink) {
    try (InputStream in = Files.newInputStream(file)) {
      NQuads.readTrusted(in, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the files. */
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
