package org.newsgraph.sort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The lines of any number of sorted sequences, merged into one in bounded memory. A line that is in
 * several sequences comes once for each.
 */
public final class MergedLines implements Lines {

  /** How many sequences are open at once; more are merged in rounds, through temporary files. */
  private static final int FAN_IN = 256;

  private final PriorityQueue<Lines> waiting =
      new PriorityQueue<>((a, b) -> Arrays.compareUnsigned(a.line(), b.line()));
  private final Optional<TemporaryRuns> runs;
  private Optional<Lines> current = Optional.empty();

  private MergedLines(Collection<Source> sources, Optional<TemporaryRuns> runs) throws IOException {
    this.runs = runs;
    try {
      for (Source source : sources) {
        add(source.open());
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void add(Lines lines) throws IOException {
    if (lines.advance()) {
      waiting.add(lines);
    } else {
      lines.close();
    }
  }

  /**
   * Merges sequences.
   *
   * @param sources sorted sequences; opened a few hundred at a time
   * @param folder for temporary files, which are needed for more than a few hundred sequences and
   *     deleted when the result is closed
   */
  public static Lines of(Iterator<Source> sources, Path folder) throws IOException {
    List<Source> first = next(sources);
    if (!sources.hasNext()) {
      return new MergedLines(first, Optional.empty());
    }
    TemporaryRuns runs = TemporaryRuns.in(folder);
    try {
      runs.write(new MergedLines(first, Optional.empty()));
      while (sources.hasNext()) {
        runs.write(new MergedLines(next(sources), Optional.empty()));
      }
      return of(runs, folder);
    } catch (IOException | RuntimeException e) {
      runs.close();
      throw e;
    }
  }

  /** Merges runs, which are deleted when the result is closed. */
  static Lines of(TemporaryRuns runs, Path folder) throws IOException {
    Iterator<Source> sources = runs.sources().iterator();
    return runs.count() <= FAN_IN
        ? new MergedLines(next(sources), Optional.of(runs))
        : new MergedLines(List.of(() -> of(sources, folder)), Optional.of(runs));
  }

  private static List<Source> next(Iterator<Source> sources) {
    List<Source> next = new ArrayList<>(FAN_IN);
    while (sources.hasNext() && next.size() < FAN_IN) {
      next.add(sources.next());
    }
    return next;
  }

  /** Stays with a sequence as long as its lines come first: most have whole ranges of their own. */
  @Override
  public boolean advance() throws IOException {
    if (current.isPresent()) {
      Lines lines = current.get();
      if (!lines.advance()) {
        lines.close();
      } else if (waiting.isEmpty()
          || Arrays.compareUnsigned(lines.line(), waiting.element().line()) <= 0) {
        return true;
      } else {
        waiting.add(lines);
      }
    }
    current = Optional.ofNullable(waiting.poll());
    return current.isPresent();
  }

  @Override
  public byte[] line() {
    return current.orElseThrow().line();
  }

  @Override
  public void close() throws IOException {
    if (current.isPresent()) {
      current.get().close();
    }
    for (Lines lines : waiting) {
      lines.close();
    }
    if (runs.isPresent()) {
      runs.get().close();
    }
  }
}
