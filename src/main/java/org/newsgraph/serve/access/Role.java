package org.newsgraph.serve.access;

/** What a user may do. */
public enum Role {
  /** Read what the server has. */
  READER,
  /** Read, put articles in and take them out. */
  WRITER
}
