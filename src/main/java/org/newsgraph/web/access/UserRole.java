package org.newsgraph.web.access;

import java.util.Locale;

/** The permissions of a user. */
public enum UserRole {
  /** May read. */
  READER,
  /** May read, and add, change and remove articles. */
  WRITER;

  /** Returns the word for it on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
