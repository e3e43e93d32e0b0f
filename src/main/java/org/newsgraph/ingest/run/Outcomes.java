package org.newsgraph.ingest.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/**
 * The outcomes of the documents of a run, sorted by the documents' names. They are kept on disk, as
 * there may be millions, until the run is closed.
 */
public final class Outcomes {

  private final Path file;
  private final Tally tally;

  private Outcomes(Path file, Tally tally) {
    this.file = file;
    this.tally = tally;
  }

  /**
   * How many documents had which outcome.
   *
   * @param stored whose facts came into the store
   * @param unchanged whose facts the store held before
   * @param failed that are not in the store
   */
  public record Tally(long stored, long unchanged, long failed) {

    private Tally with(Outcome outcome) {
      return new Tally(
          stored + (outcome instanceof Outcome.Stored ? 1 : 0),
          unchanged + (outcome instanceof Outcome.Unchanged ? 1 : 0),
          failed + (outcome instanceof Outcome.Failed ? 1 : 0));
    }
  }

  /** How many there are of each kind. */
  public Tally tally() {
    return tally;
  }

  /** All outcomes; to be closed. */
  public Stream<Outcome> stream() {
    return lines().map(Outcome::parse);
  }

  /** Each outcome as a JSON object; to be closed. */
  @SuppressWarnings("StreamResourceLeak") // the caller closes it
  public Stream<String> lines() {
    try {
      return Files.lines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is gone", e);
    }
  }

  /** The outcomes of the documents that are not in the store; to be closed. */
  public Stream<Outcome.Failed> failed() {
    return stream().filter(Outcome.Failed.class::isInstance).map(Outcome.Failed.class::cast);
  }

  /** Collects outcomes in any order. Safe for use by several threads. */
  public static final class Collector implements Closeable {

    private final LineSorter lines;
    private final Path file;
    private Tally tally = new Tally(0, 0, 0);

    /**
     * @param folder for temporary files; must be there
     */
    public Collector(Path folder) {
      this.lines = new LineSorter(folder);
      this.file = folder.resolve("outcomes.jsonl");
    }

    /** Adds the outcome of one document. */
    public synchronized void add(Outcome outcome) {
      tally = tally.with(outcome);
      lines.add(outcome.json());
    }

    /** Sorts all that were added; to be called once. */
    public synchronized Outcomes sorted() throws IOException {
      try (Lines sorted = lines.sorted();
          OutputStream out = Files.newOutputStream(file)) {
        while (sorted.advance()) {
          out.write(sorted.line());
          out.write('\n');
        }
      }
      return new Outcomes(file, tally);
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
