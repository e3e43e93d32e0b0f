package org.newsgraph.ingest.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.newsgraph.sort.LineSorter;
import org.newsgraph.sort.Lines;

/** Takes down what becomes of documents, in any order. Safe for use by several threads. */
public final class OutcomeLog implements Closeable {

  private final LineSorter lines;
  private final Path file;
  private Tally tally = Tally.NONE;

  public OutcomeLog(Path folder) {
    this.lines = new LineSorter(folder);
    this.file = folder.resolve("outcomes.jsonl");
  }

  public synchronized void add(Outcome outcome) {
    tally = tally.with(outcome);
    lines.add(OutcomeJson.line(outcome));
  }

  synchronized Tally tally() {
    return tally;
  }

  /** All of them, to be read as often as wanted, by the documents' names. To be called once. */
  public Outcomes sorted() throws IOException {
    try (Lines sorted = lines.sorted();
        OutputStream out = Files.newOutputStream(file)) {
      while (sorted.advance()) {
        out.write(sorted.line());
        out.write('\n');
      }
    }
    return new Outcomes(file, tally());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
