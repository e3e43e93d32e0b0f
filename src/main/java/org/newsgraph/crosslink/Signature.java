package org.newsgraph.crosslink;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.newsgraph.crosslink.claim.DayWords;

/**
 * What is kept of a statement to compare it with those of other articles. Written with the
 * article's part in the store as one line of tab-separated columns, the first of which names the
 * kind.
 */
sealed interface Signature permits ClaimSignature, QuotationSignature {

  /** Which statement it is of. */
  Origin origin();

  /** The blocking keys; without spaces if they are words. */
  Collection<String> keys();

  /** Equal for statements that say exactly the same; has no tab in it. */
  String wording();

  /** The line as it is written. */
  String line();

  /**
   * The statement that a signature is of.
   *
   * @param statement its IRI
   * @param date when its article was published, ISO 8601; empty if unknown
   */
  record Origin(String statement, String date) {

    /** Length of an ISO date without its time. */
    private static final int DAY = 10;

    /** How many days after it an event is still news. */
    private static final int STORY = 14;

    /** Whether both dates are known and this is an earlier day. */
    private boolean isBefore(Origin other) {
      return !date.isEmpty() && !other.date.isEmpty() && day().compareTo(other.day()) < 0;
    }

    /**
     * Whether this statement may be linked as a repetition of another: not if it is of an earlier
     * day. Where the dates do not tell, each may repeat the other.
     */
    boolean mayRepeat(Origin other) {
      return !isBefore(other);
    }

    /** Whether the two can be of one event by their days; true if one is unknown. */
    boolean isNear(Origin other) {
      Optional<LocalDate> one = DayWords.parse(date);
      Optional<LocalDate> another = DayWords.parse(other.date);
      return one.isEmpty()
          || another.isEmpty()
          || Math.abs(ChronoUnit.DAYS.between(one.get(), another.get())) <= STORY;
    }

    /** Sorts by day, then by IRI; those without a date last. */
    String rank() {
      return (date.isEmpty() ? "~" : day()) + " " + statement;
    }

    private String day() {
      return date.length() > DAY ? date.substring(0, DAY) : date;
    }
  }
}
