package org.newsgraph.store.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.store.nquads.CountedLines;

/**
 * Brings the merged lines of a store to what they are after a change, in one pass; segments that
 * the change does not touch are kept as they are.
 */
public final class SegmentUpdate {

  private final Segments old;
  private final CountedLines leaving;
  private final CountedLines coming;
  private final SegmentWriter out;

  private SegmentUpdate(
      Segments old, CountedLines leaving, CountedLines coming, SegmentWriter out) {
    this.old = old;
    this.leaving = leaving;
    this.coming = coming;
    this.out = out;
  }

  /**
   * Makes new segments; the old ones are left as they are.
   *
   * @param leaving the lines of parts that go
   * @param coming the lines of parts that come
   * @param work for temporary files
   */
  public static Segments of(Segments old, CountedLines leaving, CountedLines coming, Path work)
      throws IOException {
    try (SegmentWriter out = new SegmentWriter(old.folder(), work)) {
      new SegmentUpdate(old, leaving, coming, out).run();
      return out.finish();
    }
  }

  private void run() throws IOException {
    Iterator<Segment> segments = old.list().iterator();
    Optional<Segment> segment = next(segments);
    if (segment.isEmpty()) {
      merge(Optional.empty(), Optional.empty());
    }
    while (segment.isPresent()) {
      Optional<Segment> following = next(segments);
      update(segment.get(), following.map(it -> it.first().getBytes(StandardCharsets.UTF_8)));
      segment = following;
    }
  }

  private static Optional<Segment> next(Iterator<Segment> segments) {
    return segments.hasNext() ? Optional.of(segments.next()) : Optional.empty();
  }

  private void update(Segment segment, Optional<byte[]> end) throws IOException {
    skipUnchanged();
    if (!isWithin(leaving, end) && !isWithin(coming, end)) {
      out.keep(segment);
      return;
    }
    // what has grown to twice the length is cut, so that most changes leave most cuts where they
    // are
    long most = 2L * SegmentWriter.LENGTH;
    out.finishSegment();
    out.limit(segment.lines() < most ? most : SegmentWriter.LENGTH);
    try (CountedLines lines = segment.lines(old.folder())) {
      merge(Optional.of(lines), end);
    }
    out.finishSegment();
  }

  /** What goes and comes again changes nothing: most of an article that is read again. */
  private void skipUnchanged() throws IOException {
    while (coming.peek().filter(line -> leaving.isNext(line, coming.count())).isPresent()) {
      leaving.advance();
      coming.advance();
    }
  }

  private static boolean isWithin(CountedLines lines, Optional<byte[]> end) {
    return end.map(lines::isBefore).orElseGet(() -> lines.peek().isPresent());
  }

  private void merge(Optional<CountedLines> lines, Optional<byte[]> end) throws IOException {
    for (var line = least(lines, end); line.isPresent(); line = least(lines, end)) {
      long count = coming.take(line.get()) - leaving.take(line.get());
      count += lines.isPresent() ? lines.get().take(line.get()) : 0;
      if (count > 0) {
        out.write(line.get(), count);
      }
    }
  }

  private Optional<byte[]> least(Optional<CountedLines> kept, Optional<byte[]> end) {
    Optional<byte[]> least = kept.isPresent() ? kept.get().peek() : Optional.empty();
    for (CountedLines changed : List.of(leaving, coming)) {
      if (isWithin(changed, end) && (least.isEmpty() || changed.isBefore(least.get()))) {
        least = changed.peek();
      }
    }
    return least;
  }
}
