package org.newsgraph.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * Which files nobody has touched for so long that whoever wrote them is gone: a process that was
 * killed. What is younger may be the work of one that still runs. The clock may jump: a file from
 * the future counts as written now, so that it gets old in its turn, and no file that a store needs
 * may be deleted for its age.
 *
 * @param now by the clock
 */
public record StaleFiles(Instant now) {

  private static final Duration AGE = Duration.ofDays(7);

  /** As the clock says now. */
  public static StaleFiles byNow() {
    return new StaleFiles(Instant.now());
  }

  /** Whether a file or folder is abandoned; not if it is gone already. */
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
