package org.newsgraph.store.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
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

/** Writes the lines of a store in their order as segments, and adds up their digest. */
final class SegmentWriter implements Closeable {

  /** How many lines a new segment has; few enough to be written again for one new article. */
  static final int LENGTH = 50_000;

  private static final int BUFFER = 1 << 16;
  private static final int DIGITS = 24;

  private final Path folder;
  private final Path unnamed;
  private final Sha256 digest = new Sha256();
  private final List<Segment> segments = new ArrayList<>();
  private long quads;
  private Optional<Open> open = Optional.empty();
  private long limit = LENGTH;

  /** A segment in work. */
  private static final class Open {

    private final String first;
    private final OutputStream out;
    private final Sha256 sum = new Sha256();
    private long lines;
    private boolean plain = true;

    Open(byte[] first, OutputStream out) {
      this.first = new String(first, StandardCharsets.UTF_8);
      this.out = out;
    }

    void write(byte[] line, long count) throws IOException {
      byte[] counted = CountedLines.write(line, count);
      out.write(counted);
      out.write('\n');
      sum.line(counted);
      lines++;
      plain &= count == 1;
    }
  }

  /**
   * @param folder of segments
   * @param work for what has no name yet, on the same disk
   */
  SegmentWriter(Path folder, Path work) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.unnamed = Files.createTempFile(work, "segment-", DurableFiles.UNFINISHED);
  }

  /** How many lines the segments that follow may have. */
  void limit(long lines) {
    limit = lines;
  }

  void write(byte[] line, long count) throws IOException {
    digest.line(line);
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

  /** Takes over a segment as it is. */
  void keep(Segment segment) throws IOException {
    finishSegment();
    boolean plain = segment.plain() ? addBytes(segment) : addLines(segment);
    quads += segment.lines();
    segments.add(new Segment(segment.file(), segment.first(), segment.lines(), plain));
  }

  private boolean addBytes(Segment segment) throws IOException {
    try (InputStream bytes = segment.open(folder)) {
      digest.all(bytes);
      return true;
    }
  }

  /** Whether there was no comment. */
  private boolean addLines(Segment segment) throws IOException {
    boolean plain = true;
    try (CountedLines lines = segment.lines(folder)) {
      for (var line = lines.peek(); line.isPresent(); line = lines.peek()) {
        digest.line(line.get());
        plain &= lines.count() == 1;
        lines.advance();
      }
    }
    return plain;
  }

  /** What follows begins a segment of its own. */
  void finishSegment() throws IOException {
    if (open.isPresent()) {
      Open done = open.get();
      open = Optional.empty();
      done.out.close();
      String name = done.sum.hex().substring(0, DIGITS) + ".nq.gz";
      DurableFiles.sync(unnamed);
      DurableFiles.move(unnamed, folder.resolve(name));
      segments.add(new Segment(name, done.first, done.lines, done.plain));
    }
  }

  /** All that was written. */
  Segments finish() throws IOException {
    finishSegment();
    return new Segments(folder, segments, quads, digest.hex());
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().out.close();
    }
    Files.deleteIfExists(unnamed);
  }
}
