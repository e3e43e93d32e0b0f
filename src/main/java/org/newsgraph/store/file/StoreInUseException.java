package org.newsgraph.store.file;

import java.io.Serial;

/** Another process holds the store, and no server that would do our work. */
public final class StoreInUseException extends StoreException {

  @Serial private static final long serialVersionUID = 1L;

  public StoreInUseException(String message) {
    super(message);
  }
}
