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

  /** With what failed, where, and what to do. */
  public StoreException(String message) {
    super(message);
  }

  /**
   * Of something that the disk refused; adds why, and what to do.
   *
   * @param what failed, and where
   */
  public static StoreException ofDisk(String what, Exception cause) {
    String reason = reason(cause);
    return new StoreException("%s (%s): %s".formatted(what, reason, advice(reason)), cause);
  }

  /** Of a file of a store that is not as it was written. */
  public static StoreException unreadable(Path file, IOException cause) {
    String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new StoreException(
        "%s cannot be read (%s): restore it, or build the store again".formatted(file, reason),
        cause);
  }

  /** An unchecked exception says less than the one that it wraps. */
  private static String reason(Exception cause) {
    Exception telling = cause instanceof UncheckedIOException e ? e.getCause() : cause;
    return telling instanceof AccessDeniedException
        ? "no right to use " + telling.getMessage()
        : Optional.ofNullable(telling.getMessage()).orElseGet(telling::toString);
  }

  private static String advice(String reason) {
    return reason.matches("(?is).*(no space left|quota|too large).*")
        ? "make room on that disk, then do the same again"
        : "is the folder yours, and the disk in order?";
  }

  /** With what failed, where, and what to do, and the reason beneath. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
