package org.newsgraph.sort;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sorted sequences of lines ("runs" of an external sort) in files that are deleted after use. Of
 * each line only what differs from the one before is written (front coding): sorted lines share so
 * much that this keeps files small without the time of a compressor.
 */
final class TemporaryRuns implements Closeable {

  private static final int WRITE_BUFFER = 1 << 16;

  /** Small, because hundreds of files are merged at once. */
  private static final int READ_BUFFER = 1 << 14;

  /** Stands after the last line, in place of a number of shared bytes. */
  private static final int END = -1;

  private final Path folder;
  private int count;

  private TemporaryRuns(Path folder) {
    this.folder = folder;
  }

  /** No runs yet, in a new folder under {@code parent}, which is created if there is none. */
  static TemporaryRuns in(Path parent) throws IOException {
    Files.createDirectories(parent);
    return new TemporaryRuns(Files.createTempDirectory(parent, "sort-"));
  }

  /** How many runs have been written. */
  int count() {
    return count;
  }

  /** Writes one more run; closes what is given. */
  void write(Lines sorted) throws IOException {
    try (sorted;
        Writer out =
            new Writer(
                new BufferedOutputStream(Files.newOutputStream(file(count)), WRITE_BUFFER))) {
      while (sorted.advance()) {
        out.write(sorted.line());
      }
      count++;
    }
  }

  /** The runs, in the order in which they were written. */
  Stream<Lines.Source> sources() {
    return IntStream.range(0, count).mapToObj(number -> () -> open(number));
  }

  private Lines open(int number) throws IOException {
    return new Reader(Files.newInputStream(file(number)));
  }

  private Path file(int number) {
    return folder.resolve(Integer.toString(number));
  }

  /** Deletes the files. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  private static final class Writer implements Closeable {
    private final DataOutputStream out;
    private byte[] last = {};

    Writer(OutputStream out) {
      this.out = new DataOutputStream(out);
    }

    /**
     * @param line is not changed afterwards
     */
    void write(byte[] line) throws IOException {
      int mismatch = Arrays.mismatch(last, line);
      int shared = mismatch < 0 ? line.length : mismatch;
      out.writeInt(shared);
      out.writeInt(line.length - shared);
      out.write(line, shared, line.length - shared);
      last = line;
    }

    @Override
    public void close() throws IOException {
      try (out) {
        out.writeInt(END);
      }
    }
  }

  private static final class Reader implements Lines {
    private final DataInputStream in;
    private byte[] line = {};

    Reader(InputStream in) {
      this.in = new DataInputStream(new BufferedInputStream(in, READ_BUFFER));
    }

    @Override
    public boolean advance() throws IOException {
      int shared = in.readInt();
      if (shared == END) {
        return false;
      }
      int rest = in.readInt();
      byte[] next = Arrays.copyOf(line, shared + rest);
      in.readFully(next, shared, rest);
      line = next;
      return true;
    }

    @Override
    public byte[] line() {
      return line;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
