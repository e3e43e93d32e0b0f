package org.newsgraph.source;

/** What a record can tell of an article. */
public enum Field {
  TEXT,
  TITLE,
  DATE,
  URL,
  PUBLISHER,
  AUTHOR
}
