package org.newsgraph.model.facts;

import java.time.LocalDate;

/**
 * The days on one of which, or during which, something was said.
 *
 * @param from the first day
 * @param to the last day, the same as {@code from} for a single day
 */
public record DateInterval(LocalDate from, LocalDate to) {

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public DateInterval {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
    }
  }
}
