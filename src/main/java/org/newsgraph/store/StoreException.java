package org.newsgraph.store;

import java.io.Serial;

/** A store could not be used. The message says what failed, where, and what to do about it. */
public class StoreException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** With what failed, where, and what to do. */
  public StoreException(String message) {
    super(message);
  }

  /** With what failed, where, and what to do, and the reason beneath. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
