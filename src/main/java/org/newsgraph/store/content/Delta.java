package org.newsgraph.store.content;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.content.SharedLines.ChangeSink;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.nquads.NQuads;

/**
 * What a change does to the lines of a store, in a file that is on the disk before anything follows
 * it (a write-ahead log). Followed twice it has the same effect as once.
 *
 * <p>A line of the file has how many articles and links state a quad before the change, how many do
 * afterwards, and the quad; tabs between.
 *
 * @param file exists
 */
public record Delta(Path file) {

  private static final byte TAB = '\t';

  /** How many bytes of N-Quads are parsed at once. */
  private static final int BATCH = 1 << 20;

  private static final int BUFFER = 1 << 16;

  /** Writes the file of a delta. */
  public static final class Writer implements ChangeSink, Closeable {

    private final Path unfinished;
    private final OutputStream out;

    /**
     * @param work for the unfinished file, on the same disk
     */
    public Writer(Path work) throws IOException {
      this.unfinished = Files.createTempFile(work, "delta-", DurableFiles.UNFINISHED);
      this.out = new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER);
    }

    @Override
    public void change(byte[] line, long before, long after) {
      try {
        out.write("%d\t%d\t".formatted(before, after).getBytes(StandardCharsets.US_ASCII));
        out.write(line);
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Puts the whole file on the disk, under its name. */
    public Delta finish(Path file) throws IOException {
      out.close();
      DurableFiles.sync(unfinished);
      DurableFiles.move(unfinished, file);
      return new Delta(file);
    }

    /** Deletes the file unless it is finished. */
    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(unfinished);
    }
  }

  /** Passes on every quad that goes. */
  public void removed(Consumer<Quad> sink) {
    read(after -> after == 0, sink);
  }

  /** Passes on every quad that comes. */
  public void added(Consumer<Quad> sink) {
    read(after -> after > 0, sink);
  }

  private void read(LongPredicate wanted, Consumer<Quad> sink) {
    ByteArrayOutputStream batch = new ByteArrayOutputStream();
    forEach(
        (line, before, after) -> {
          if ((before == 0 || after == 0) && wanted.test(after)) {
            batch.writeBytes(line);
            batch.write('\n');
            if (batch.size() > BATCH) {
              parse(batch, sink);
            }
          }
        });
    parse(batch, sink);
  }

  private static void parse(ByteArrayOutputStream batch, Consumer<Quad> sink) {
    NQuads.readTrusted(new ByteArrayInputStream(batch.toByteArray()), sink);
    batch.reset();
  }

  /** Passes on all changes in their order. */
  void forEach(ChangeSink sink) {
    try (Lines lines = Lines.of(Files.newInputStream(file))) {
      while (lines.advance()) {
        byte[] line = lines.line();
        int first = indexOf(line, 0);
        int second = indexOf(line, first + 1);
        sink.change(
            Arrays.copyOfRange(line, second + 1, line.length),
            number(line, 0, first),
            number(line, first + 1, second));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int indexOf(byte[] line, int from) {
    int at = from;
    while (line[at] != TAB) {
      at++;
    }
    return at;
  }

  private static long number(byte[] line, int from, int to) {
    return Long.parseLong(new String(line, from, to - from, StandardCharsets.US_ASCII));
  }
}
