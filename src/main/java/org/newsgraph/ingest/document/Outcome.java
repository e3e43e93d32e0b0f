package org.newsgraph.ingest.document;

import java.util.List;

/** What became of one document. */
public sealed interface Outcome {

  /** The document's name. */
  String name();

  /**
   * Its facts are in the store now.
   *
   * @param article the id of its article
   */
  record Stored(String name, String article) implements Outcome {}

  /**
   * The store held the same facts before.
   *
   * @param article the id of its article
   */
  record Unchanged(String name, String article) implements Outcome {}

  /**
   * It is not in the store; the others are none the worse for it.
   *
   * @param reasons why, a sentence each, at least one
   */
  record Failed(String name, List<String> reasons) implements Outcome {

    /** Copies the list. */
    public Failed {
      reasons = List.copyOf(reasons);
    }
  }
}
