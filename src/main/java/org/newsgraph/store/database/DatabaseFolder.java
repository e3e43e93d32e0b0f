package org.newsgraph.store.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.function.IOSupplier;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one database.
 *
 * @param path the folder, which may not exist
 */
public record DatabaseFolder(Path path) {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFolder.class);

  private static final String IN_DOUBT = "in-doubt";

  /** A disk with fewer free bytes counts as full: an index grows by large steps. */
  private static final long FULL = 8L << 20;

  /** The folder of the full-text index. */
  Path text() {
    return path.resolve("text");
  }

  private FileSums sums() {
    return new FileSums(path);
  }

  boolean hasSums() {
    return sums().kept();
  }

  /**
   * Keeps the checksums of the files, which nobody may be writing. Without room on the disk there
   * are none, and damage shows only where the database is read.
   */
  void keepSums() {
    try {
      sums().keep();
    } catch (IOException e) {
      LOG.debug("no checksums of {}", path, e);
    }
  }

  /**
   * What is wrong with the files, a sentence each; empty if they are what was written, as far as is
   * known: not while a process changes them.
   */
  public List<String> faults() {
    try {
      return sums().damaged().stream().map(DatabaseFolder::fault).toList();
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot read the database " + path, e);
    }
  }

  private static String fault(Path file) {
    return file + " is not what was written";
  }

  /** Whether the files exist and the state of the database is known. */
  public boolean isUsable() {
    return Files.isDirectory(path) && !isInDoubt();
  }

  /** Whether it is unknown what the database holds. */
  boolean isInDoubt() {
    return Files.exists(doubt());
  }

  /**
   * Marks the files as not to be opened again, because it is unknown whether a transaction was
   * made. The mark is an empty file, which fits on a full disk too.
   */
  public void leaveInDoubt() {
    try {
      if (!isInDoubt()) {
        Files.createFile(doubt());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path doubt() {
    return path.resolve(IN_DOUBT);
  }

  /**
   * Runs work that writes to the database.
   *
   * @throws UncheckedIOException if the work throws. The files are mapped into memory, so a page
   *     that does not fit on the disk may show as an {@link InternalError}, or as any exception of
   *     Jena's that comes from wrong bytes
   */
  <T> T writing(IOSupplier<T> work) {
    try {
      requireSound();
      sums().forget();
      return work.get();
    } catch (InternalError | IOException | RuntimeException e) {
      String reason = isFull() ? "no space left on its disk" : e.toString();
      throw new UncheckedIOException(
          new IOException("cannot write %s: %s".formatted(path, reason), e));
    }
  }

  /** Checked once, as the checksums are forgotten then; new ones would hide what is damaged. */
  private void requireSound() throws IOException {
    List<Path> damaged = sums().damaged();
    if (!damaged.isEmpty()) {
      throw new IOException(fault(damaged.get(0)));
    }
  }

  private boolean isFull() {
    try {
      return Files.getFileStore(path).getUsableSpace() < FULL;
    } catch (IOException e) {
      return false;
    }
  }

  /** Deletes the files, whatever state they are in. */
  public void delete() {
    try {
      DurableFiles.delete(path);
    } catch (IOException e) {
      throw new StoreException(
          "cannot delete " + path + " (" + e.getMessage() + "): delete it by hand", e);
    }
  }
}
