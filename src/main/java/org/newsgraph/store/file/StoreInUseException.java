package org.newsgraph.store.file;

import java.io.Serial;

/** Another process holds the store and serves no requests of other processes. */
public final class StoreInUseException extends StoreException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param message which process, and what to do
   */
  public StoreInUseException(String message) {
    super(message);
  }
}
