package org.newsgraph.query;

import java.io.Serial;

/** A saved query was asked for in a way that cannot be answered. The message says how to. */
public final class QueryUseException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** With what was wrong and what would be right. */
  public QueryUseException(String message) {
    super(message);
  }
}
