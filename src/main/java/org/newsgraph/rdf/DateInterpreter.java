package org.newsgraph.rdf;

import java.time.LocalDate;
import java.util.Optional;
import org.newsgraph.model.facts.DateInterval;

/** Finds the days that a date as printed in an article stands for. */
@FunctionalInterface
public interface DateInterpreter {

  /** Finds none. */
  DateInterpreter NONE = (words, issued) -> Optional.empty();

  /**
   * The days, or empty if the words do not determine them.
   *
   * @param words a date as printed, such as {@code Wednesday}
   * @param issued the day on which the article was published
   */
  Optional<DateInterval> resolve(String words, LocalDate issued);
}
