package org.newsgraph.store.file;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;

/** A store could not be used. The message says what failed, where, and what to do about it. */
public class StoreException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param message what failed, where, and what to do
   */
  public StoreException(String message) {
    super(message);
  }

  /**
   * @param message what failed, where, and what to do
   */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * A failure of the disk or the file system.
   *
   * @param what what failed, and where; the reason and the advice are added
   */
  public static StoreException ofDisk(String what, Exception cause) {
    String reason = reason(cause);
    return new StoreException("%s (%s): %s".formatted(what, reason, advice(reason)), cause);
  }

  /** A file of a store is missing, damaged or not readable. */
  public static StoreException unreadable(Path file, IOException cause) {
    String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new StoreException(
        "%s cannot be read (%s): restore it, or build the store again".formatted(file, reason),
        cause);
  }

  /** The message of an {@code UncheckedIOException} says less than that of its cause. */
  private static String reason(Exception cause) {
    Exception root = cause instanceof UncheckedIOException e ? e.getCause() : cause;
    return root instanceof AccessDeniedException
        ? "no right to use " + root.getMessage()
        : Optional.ofNullable(root.getMessage()).orElseGet(root::toString);
  }

  private static String advice(String reason) {
    return reason.matches("(?is).*(no space left|quota|too large).*")
        ? "make room on that disk, then do the same again"
        : "is the folder yours, and the disk in order?";
  }
}
