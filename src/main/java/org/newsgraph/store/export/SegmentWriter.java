package org.newsgraph.store.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.FastGzip;
import org.newsgraph.store.file.Sha256;
import org.newsgraph.store.nquads.CountedLines;

/** Writes sorted lines as segments. */
final class SegmentWriter implements Closeable {

  /** The usual number of lines of a segment; few enough to be written again for one article. */
  static final int LENGTH = 50_000;

  private static final int BUFFER = 1 << 16;
  private static final int DIGITS = 24;

  private final Path folder;
  private final Path unnamed;
  private final List<Segment> segments = new ArrayList<>();
  private long quads;
  private Optional<Open> open = Optional.empty();
  private long limit = LENGTH;

  /** A segment that is being written. */
  private static final class Open {

    private final String first;
    private final OutputStream out;
    private final Sha256 sum = new Sha256();
    private long lines;

    Open(byte[] first, OutputStream out) {
      this.first = new String(first, StandardCharsets.UTF_8);
      this.out = out;
    }

    void write(byte[] line, long count) throws IOException {
      byte[] counted = CountedLines.format(line, count);
      out.write(counted);
      out.write('\n');
      sum.line(counted);
      lines++;
    }
  }

  /**
   * @param folder where the segments are put
   * @param work for a segment that has no name yet, on the same disk
   */
  SegmentWriter(Path folder, Path work) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.unnamed = Files.createTempFile(work, "segment-", DurableFiles.UNFINISHED);
  }

  /** Sets the most lines of the segments that follow. */
  void limit(long lines) {
    limit = lines;
  }

  /** Appends a line that so many parts and links contain. */
  void write(byte[] line, long count) throws IOException {
    quads++;
    if (open.isEmpty()) {
      open =
          Optional.of(
              new Open(
                  line,
                  new BufferedOutputStream(new FastGzip(Files.newOutputStream(unnamed)), BUFFER)));
    }
    open.get().write(line, count);
    if (open.get().lines >= limit) {
      finishSegment();
    }
  }

  /** Appends a segment that exists. */
  void keep(Segment segment) throws IOException {
    finishSegment();
    quads += segment.lines();
    segments.add(segment);
  }

  /** Ends the segment that is being written, if there is one. */
  void finishSegment() throws IOException {
    if (open.isPresent()) {
      Open done = open.get();
      open = Optional.empty();
      done.out.close();
      String name = done.sum.hex().substring(0, DIGITS) + ".nq.gz";
      DurableFiles.sync(unnamed);
      DurableFiles.move(unnamed, folder.resolve(name));
      segments.add(new Segment(name, done.first, done.lines));
    }
  }

  /**
   * All segments that were written or kept.
   *
   * @param sums of their lines
   */
  Segments finish(String sums) throws IOException {
    finishSegment();
    return new Segments(folder, segments, quads, sums);
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().out.close();
    }
    Files.deleteIfExists(unnamed);
  }
}
