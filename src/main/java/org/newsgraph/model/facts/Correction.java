package org.newsgraph.model.facts;

import java.util.Optional;
import org.newsgraph.model.text.Passage;

/**
 * What a user has changed in what was read from an article.
 *
 * @param change what was done
 * @param cue the cue of the attribution that it was done to
 * @param value the name that was given instead, empty where there is none to give
 */
public record Correction(Change change, Passage cue, Optional<String> value) {

  /** What can be done. */
  public enum Change {
    /** The words are no statement and no attitude. */
    NOT_A_STATEMENT("not-a-statement"),
    /** Somebody else is the speaker. */
    SPEAKER("speaker");

    private final String label;

    Change(String label) {
      this.label = label;
    }

    /** As the corrections file and the graph write it. */
    public String label() {
      return label;
    }
  }
}
