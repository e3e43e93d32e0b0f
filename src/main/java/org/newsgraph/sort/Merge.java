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
 * Merges any number of sorted sequences into one, in memory that does not grow with them. A line
 * that several have comes as often as they have it.
 */
public final class Merge implements Lines {

  /** How many sequences are open at once; more are merged in rounds, through temporary files. */
  private static final int FAN_IN = 256;

  private final PriorityQueue<Lines> waiting =
      new PriorityQueue<>((a, b) -> Arrays.compareUnsigned(a.line(), b.line()));
  private final Optional<TemporaryRuns> runs;
  private Optional<Lines> current = Optional.empty();

  private Merge(Collection<Source> sources, Optional<TemporaryRuns> runs) throws IOException {
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
   * Merges.
   *
   * @param sources sorted sequences; opened a few hundred at a time
   * @param folder for temporary files, if there are more; they are gone after {@link #close}
   */
  public static Lines of(Iterator<Source> sources, Path folder) throws IOException {
    List<Source> first = next(sources);
    if (!sources.hasNext()) {
      return new Merge(first, Optional.empty());
    }
    TemporaryRuns runs = TemporaryRuns.in(folder);
    try {
      runs.write(new Merge(first, Optional.empty()));
      while (sources.hasNext()) {
        runs.write(new Merge(next(sources), Optional.empty()));
      }
      return of(runs, folder);
    } catch (IOException | RuntimeException e) {
      runs.close();
      throw e;
    }
  }

  /** Merges runs and deletes them when that is closed. */
  static Lines of(TemporaryRuns runs, Path folder) throws IOException {
    Iterator<Source> sources = runs.sources().iterator();
    return runs.count() <= FAN_IN
        ? new Merge(next(sources), Optional.of(runs))
        : new Merge(List.of(() -> of(sources, folder)), Optional.of(runs));
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
