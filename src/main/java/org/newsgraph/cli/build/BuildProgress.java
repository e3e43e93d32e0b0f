package org.newsgraph.cli.build;

import java.time.Duration;
import java.util.OptionalLong;
import org.newsgraph.cli.console.Console;
import org.newsgraph.ingest.run.Progress;

/** Shows how far a build is, how fast it goes, and when it will be done if that can be told. */
final class BuildProgress implements Progress {

  /** More than the eye follows would slow the work down. */
  private static final long PAUSE = Duration.ofMillis(200).toNanos();

  private final Console console;
  private final OptionalLong total;
  private long begun;
  private long shown;
  private long done;

  /**
   * @param total how many documents there are, empty if that is not known
   */
  BuildProgress(Console console, OptionalLong total) {
    this.console = console;
    this.total = total;
  }

  /** How many documents have been read, or could not be. */
  synchronized long done() {
    return done;
  }

  @Override
  public synchronized void read(String name) {
    long now = System.nanoTime();
    if (done++ == 0) {
      begun = now; // the models are loaded by now
    }
    if (now - shown > PAUSE) {
      shown = now;
      console.progress(line(done, total, (now - begun) / 1e9) + ", " + name);
    }
  }

  @Override
  public synchronized void written(long articles) {
    long now = System.nanoTime();
    if (now - shown > PAUSE) {
      shown = now;
      console.progress("%,d articles written".formatted(articles));
    }
  }

  /**
   * @param seconds since the first was done
   */
  static String line(long done, OptionalLong total, double seconds) {
    StringBuilder line = new StringBuilder("%,d".formatted(done));
    total.ifPresent(all -> line.append(" of %,d".formatted(all)));
    line.append(" done");
    if (done > 1 && seconds > 0) {
      double speed = (done - 1) / seconds;
      line.append(", %.1f a second".formatted(speed));
      total.ifPresent(all -> line.append(", ").append(left((all - done) / speed)));
    }
    return line.toString();
  }

  private static String left(double seconds) {
    Duration left = Duration.ofSeconds(Math.max(0, Math.round(seconds)));
    return left.toHours() > 0
        ? "%d h %d min left".formatted(left.toHours(), left.toMinutesPart())
        : left.toMinutes() > 0
            ? "%d min left".formatted(left.toMinutes())
            : "%d s left".formatted(left.toSeconds());
  }
}
