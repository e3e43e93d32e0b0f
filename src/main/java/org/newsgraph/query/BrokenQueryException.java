package org.newsgraph.query;

import java.io.Serial;

/** The file of a saved query cannot be used. The message begins with the file and the line. */
public final class BrokenQueryException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** With the place and the fault. */
  public BrokenQueryException(String file, long line, String fault) {
    super(file + ":" + line + ": " + fault);
  }
}
