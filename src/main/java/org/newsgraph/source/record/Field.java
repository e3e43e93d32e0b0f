package org.newsgraph.source.record;

/** What a record can tell of an article. */
public enum Field {
  /** The article itself, plain or as HTML. */
  TEXT,
  /** Its headline. */
  TITLE,
  /** When it was published. */
  DATE,
  /** Its address. */
  URL,
  /** Who published it. */
  PUBLISHER,
  /** Who wrote it. */
  AUTHOR,
  /** Whether it may be used; agencies cancel and withhold articles. */
  STATUS,
  /** The articles, where one record holds them all. */
  RECORDS
}
