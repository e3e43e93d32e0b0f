package org.newsgraph.source;

/** How documents are written in an input. */
public enum Format {
  /** Plain text in UTF-8, one document a file. */
  TEXT,
  /** A web page. */
  HTML,
  /** A JSON object, an array of them, or one after the other; ninjs too. */
  JSON,
  /** A JSON object a line. */
  JSONL,
  /** A table with a head line, separated by comma, semicolon or tab. */
  CSV,
  /** RSS or Atom. */
  FEED,
  /** NewsML-G2 or NITF. */
  NEWSML,
  /** A web archive. */
  WARC
}
