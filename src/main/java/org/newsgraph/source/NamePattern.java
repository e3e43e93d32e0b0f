package org.newsgraph.source;

import org.newsgraph.model.Publication;

/** What the path of a file tells of the articles in it. */
public final class NamePattern {

  /** What a path tells; nothing if the pattern does not fit it. */
  Publication read(String path) {
    return Publication.UNKNOWN;
  }
}
