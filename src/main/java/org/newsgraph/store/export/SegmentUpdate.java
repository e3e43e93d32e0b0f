package org.newsgraph.store.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.newsgraph.store.digest.LtHash;
import org.newsgraph.store.digest.ParallelDigest;
import org.newsgraph.store.nquads.CountedLines;

/** Applies a change to the lines of a store in one pass; untouched segments keep their files. */
public final class SegmentUpdate {

  private final Segments old;
  private final CountedLines removed;
  private final CountedLines added;
  private final SegmentWriter out;
  private final ParallelDigest gained = new ParallelDigest();
  private final ParallelDigest lost = new ParallelDigest();

  private SegmentUpdate(Segments old, CountedLines removed, CountedLines added, SegmentWriter out) {
    this.old = old;
    this.removed = removed;
    this.added = added;
    this.out = out;
  }

  /**
   * The segments after a change. The files of the old ones are left as they are.
   *
   * @param removed the lines of removed parts and links
   * @param added the lines of added parts and links
   * @param work for temporary files, on the same disk
   */
  public static Segments of(Segments old, CountedLines removed, CountedLines added, Path work)
      throws IOException {
    try (SegmentWriter out = new SegmentWriter(old.folder(), work)) {
      SegmentUpdate update = new SegmentUpdate(old, removed, added, out);
      update.run();
      return out.finish(update.sums());
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

  private String sums() {
    LtHash sums = LtHash.of(old.sums());
    sums.add(gained.sum());
    sums.remove(lost.sum());
    return sums.sums();
  }

  private static Optional<Segment> next(Iterator<Segment> segments) {
    return segments.hasNext() ? Optional.of(segments.next()) : Optional.empty();
  }

  private void update(Segment segment, Optional<byte[]> end) throws IOException {
    skipUnchanged();
    if (!isWithin(removed, end) && !isWithin(added, end)) {
      out.keep(segment);
      return;
    }
    // a segment is split at twice the length only, so that most changes move no boundaries
    long most = 2L * SegmentWriter.LENGTH;
    out.finishSegment();
    out.limit(segment.lines() < most ? most : SegmentWriter.LENGTH);
    try (CountedLines lines = segment.counted(old.folder())) {
      merge(Optional.of(lines), end);
    }
    out.finishSegment();
  }

  /** Lines that are removed and added change nothing, as most of an article that is read again. */
  private void skipUnchanged() throws IOException {
    while (added.peek().filter(line -> removed.isNext(line, added.count())).isPresent()) {
      removed.advance();
      added.advance();
    }
  }

  private static boolean isWithin(CountedLines lines, Optional<byte[]> end) {
    return end.map(lines::isBefore).orElseGet(() -> lines.peek().isPresent());
  }

  private void merge(Optional<CountedLines> lines, Optional<byte[]> end) throws IOException {
    for (var line = least(lines, end); line.isPresent(); line = least(lines, end)) {
      long before = lines.isPresent() ? lines.get().take(line.get()) : 0;
      long count = before + added.take(line.get()) - removed.take(line.get());
      if (count > 0) {
        out.write(line.get(), count);
      }
      if (before == 0 && count > 0) {
        gained.add(line.get());
      } else if (before > 0 && count <= 0) {
        lost.add(line.get());
      }
    }
  }

  private Optional<byte[]> least(Optional<CountedLines> kept, Optional<byte[]> end) {
    Optional<byte[]> least = kept.isPresent() ? kept.get().peek() : Optional.empty();
    for (CountedLines changed : List.of(removed, added)) {
      if (isWithin(changed, end) && (least.isEmpty() || changed.isBefore(least.get()))) {
        least = changed.peek();
      }
    }
    return least;
  }
}
