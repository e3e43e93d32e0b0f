package org.newsgraph.model.findings;

import java.util.Locale;
import java.util.Optional;
import org.newsgraph.model.text.Span;

/**
 * A step that failed on an article although nothing is wrong with the article: the fault is the
 * program's.
 *
 * @param missing what the step would have read, which is not among the facts
 * @param sentence the sentence that the step left out as it fails there; empty if the step read
 *     nothing at all
 * @param error what went wrong, for a report to the authors
 */
public record StepFault(Kind missing, Optional<Span> sentence, String error) {

  /** What a step reads. */
  public enum Kind {
    STATEMENTS,
    ACTORS,
    OFFICIALS,
    PLACES,
    QUANTITIES,
    /** Which statements of the article repeat, confirm, deny or answer which others of it. */
    LINKS;

    /** As the graph writes it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is missing and where, as the graph writes it: {@code places 120-183}. */
  public String label() {
    return missing.label() + sentence.map(span -> " " + span).orElse("");
  }

  /** A sentence for people, without a full stop. */
  public String message() {
    return "reading %s failed%s by a fault of NewsGraph, not of the article (%s): please report it"
        .formatted(
            missing.label(), sentence.map(span -> " at characters " + span).orElse(""), error);
  }
}
