package org.newsgraph.statement.select;

import java.util.List;
import org.newsgraph.model.text.Passage;

/**
 * A reading that does not stand, for people who want to know why.
 *
 * @param rule the name of the rule that read it
 * @param cue the reporting word or phrase
 * @param content what would be said
 * @param reason why it does not stand, for people
 */
public record RefusedReading(String rule, Passage cue, List<Passage> content, String reason) {

  /** Copies {@code content}. */
  public RefusedReading {
    content = List.copyOf(content);
  }
}
