package org.newsgraph.sort;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sorted sequences in files that are deleted after use. */
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
    try (sorted;
        RunWriter out =
            new RunWriter(new BufferedOutputStream(Files.newOutputStream(file(count)), BUFFER))) {
      while (sorted.advance()) {
        out.write(sorted.line());
      }
      count++;
    }
  }

  Stream<Lines.Source> sources() {
    return IntStream.range(0, count).mapToObj(number -> () -> open(number));
  }

  private Lines open(int number) throws IOException {
    return new RunLines(Files.newInputStream(file(number)));
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
