package org.newsgraph.model.facts;

import java.util.List;
import org.newsgraph.model.text.Passage;

/**
 * Words that could not be resolved, and why.
 *
 * @param kind what they should have been resolved to
 * @param passage the words
 * @param reason why they were not
 * @param candidates labels of what was considered, best first; empty if nothing was
 */
public record Unresolved(Kind kind, Passage passage, Reason reason, List<String> candidates) {

  /** What words can be resolved to. */
  public enum Kind {
    /** The actor behind the source of a statement. */
    SPEAKER("speaker"),
    /** The state of a post or a group. */
    STATE("state"),
    /** A place of the gazetteer. */
    PLACE("place"),
    /** A day or a range of days. */
    DATE("date");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As the graph and the saved queries write it. */
    public String label() {
      return label;
    }
  }

  /** Copies the list. */
  public Unresolved {
    candidates = List.copyOf(candidates);
  }
}
