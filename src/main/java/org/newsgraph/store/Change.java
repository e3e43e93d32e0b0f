package org.newsgraph.store;

import java.util.List;

/**
 * What shall become of a store, in one step.
 *
 * @param action a word for the log, such as {@code build}
 * @param program the version that asks for it
 * @param stored articles that come in or take the place of those with their ids; their parts are
 *     written already
 * @param removed ids of articles that go
 */
public record Change(
    String action, String program, List<StoredArticle> stored, List<String> removed) {

  /** Copies the lists. */
  public Change {
    stored = List.copyOf(stored);
    removed = List.copyOf(removed);
  }
}
