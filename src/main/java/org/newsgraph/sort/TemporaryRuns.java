package org.newsgraph.sort;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Sorted sequences in files that are deleted after use, compressed for speed. */
final class TemporaryRuns implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private int count;

  private TemporaryRuns(Path folder) {
    this.folder = folder;
  }

  static TemporaryRuns in(Path parent) throws IOException {
    Files.createDirectories(parent);
    return new TemporaryRuns(Files.createTempDirectory(parent, "sort-"));
  }

  int count() {
    return count;
  }

  /** Writes one more; reads and closes what is given. */
  void write(Lines sorted) throws IOException {
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (sorted;
        OutputStream out =
            new BufferedOutputStream(
                new DeflaterOutputStream(Files.newOutputStream(file(count)), fast), BUFFER)) {
      while (sorted.advance()) {
        out.write(sorted.line());
        out.write('\n');
      }
      count++;
    } finally {
      fast.end();
    }
  }

  Stream<Lines.Source> sources() {
    return IntStream.range(0, count).mapToObj(number -> () -> open(number));
  }

  private Lines open(int number) throws IOException {
    return Lines.of(new InflaterInputStream(Files.newInputStream(file(number))));
  }

  private Path file(int number) {
    return folder.resolve(Integer.toString(number));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
