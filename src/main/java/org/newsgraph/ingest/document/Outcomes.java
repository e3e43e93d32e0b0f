package org.newsgraph.ingest.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What became of the documents of a run. They stand on the disk for as long as the run is open. */
public final class Outcomes {

  private final Path file;
  private final Tally tally;

  Outcomes(Path file, Tally tally) {
    this.file = file;
    this.tally = tally;
  }

  /** How many there are of each kind. */
  public Tally tally() {
    return tally;
  }

  /** All, in the order of the documents' names; to be closed. */
  public Stream<Outcome> stream() {
    return lines().map(OutcomeJson::parse);
  }

  /** Each as a JSON object, in the same order; to be closed. */
  @SuppressWarnings("StreamResourceLeak") // whoever asked closes it
  public Stream<String> lines() {
    try {
      return Files.lines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is gone", e);
    }
  }

  /** Those that failed, in the same order; to be closed. */
  public Stream<Outcome.Failed> failed() {
    return stream().filter(Outcome.Failed.class::isInstance).map(Outcome.Failed.class::cast);
  }
}
