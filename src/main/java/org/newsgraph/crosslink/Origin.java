package org.newsgraph.crosslink;

/**
 * Where a hint comes from.
 *
 * @param statement the IRI of the statement
 * @param date when its article was published, ISO 8601; empty if unknown
 */
record Origin(String statement, String date) {

  /** Whether both dates are known and this is an earlier day. */
  boolean isBefore(Origin other) {
    return !date.isEmpty() && !other.date.isEmpty() && day().compareTo(other.day()) < 0;
  }

  /** A repetition goes to the earlier one; where no date tells, both repeat each other. */
  boolean mayRepeat(Origin other) {
    return !isBefore(other);
  }

  /** Sorts the earliest first, of one day by its IRI, those without a date last. */
  String rank() {
    return (date.isEmpty() ? "~" : day()) + " " + statement;
  }

  private String day() {
    return date.length() > 10 ? date.substring(0, 10) : date;
  }
}
