package org.newsgraph.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * Finds files that were last modified so long ago that the process which wrote them must be gone,
 * as one that was killed. A younger file may belong to a process that still runs.
 *
 * <p>The clock may jump: a file from the future counts as written now and gets that time, so that
 * it ages from then on. A file that a store needs may never be deleted for its age alone.
 *
 * @param now the time to compare with
 */
public record StaleFiles(Instant now) {

  private static final Duration AGE = Duration.ofDays(7);

  /** Compares with the present time of the clock. */
  public static StaleFiles byNow() {
    return new StaleFiles(Instant.now());
  }

  /** Whether a file or folder is older than a week; false if it does not exist. */
  public boolean is(Path file) throws IOException {
    try {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      if (written.isAfter(now)) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
      return written.isBefore(now.minus(AGE));
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
