package org.newsgraph.web.access;

import java.util.Locale;

/** What a user may do. */
public enum UserRole {
  /** Read what the server has. */
  READER,
  /** Read, put articles in and take them out. */
  WRITER;

  /** The word for it on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
