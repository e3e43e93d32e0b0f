package org.newsgraph.store.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.newsgraph.store.file.DiskWork;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StoreException;

/**
 * The files of one database.
 *
 * @param path their folder, which may not be there
 */
public record DatabaseFolder(Path path) {

  private static final String IN_DOUBT = "in-doubt";

  /** With fewer bytes than this a disk is full: an index grows by large steps. */
  private static final long FULL = 8L << 20;

  /** The folder of the full-text index. */
  Path text() {
    return path.resolve("text");
  }

  /** Whether there are files, of a database whose state is known. */
  public boolean isUsable() {
    return Files.isDirectory(path) && !isInDoubt();
  }

  /** Whether nobody knows what the database holds. */
  boolean isInDoubt() {
    return Files.exists(doubt());
  }

  /**
   * Nobody knows whether a transaction was made, so the files are not to be opened again. The mark
   * is an empty file, for which there is room on a full disk too.
   */
  public void leaveInDoubt() {
    try {
      Files.createFile(doubt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path doubt() {
    return path.resolve(IN_DOUBT);
  }

  /**
   * Writes to the database.
   *
   * @throws UncheckedIOException if that failed. Its files are mapped into memory, so a page that
   *     the disk has no room for may become an {@link InternalError}, or wrong bytes that Jena
   *     stumbles over
   */
  <T> T writing(DiskWork<T> work) {
    try {
      return work.done();
    } catch (InternalError | IOException | RuntimeException e) {
      String reason = isFull() ? "no space left on its disk" : e.toString();
      throw new UncheckedIOException(
          new IOException("cannot write %s: %s".formatted(path, reason), e));
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
