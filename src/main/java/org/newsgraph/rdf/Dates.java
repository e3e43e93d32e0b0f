package org.newsgraph.rdf;

import java.time.LocalDate;
import java.util.Optional;
import org.newsgraph.model.facts.DateInterval;

/** Says which days the words of an article mean. */
@FunctionalInterface
public interface Dates {

  /** Words stay words. */
  Dates NONE = (words, issued) -> Optional.empty();

  /**
   * The days that are meant, empty if that cannot be told.
   *
   * @param words a date as printed, such as {@code Wednesday}
   * @param issued the day of publication
   */
  Optional<DateInterval> resolve(String words, LocalDate issued);
}
