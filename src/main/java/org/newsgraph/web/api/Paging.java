package org.newsgraph.web.api;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.query.Query;
import org.newsgraph.query.QueryUseException;

/**
 * Which rows of an answer are asked for.
 *
 * @param offset how many are left out at the beginning
 * @param limit how many are given at most; empty for all
 */
record Paging(int offset, OptionalInt limit) {

  static final String LIMIT = "limit";
  static final String OFFSET = "offset";

  /** The names that no query may have for itself. */
  static final Set<String> NAMES = Set.of(LIMIT, OFFSET);

  /** The longest page; who wants more leaves {@code limit} out of a download. */
  static final int LONGEST = 10_000;

  /**
   * Takes what is said of paging out of the values that a request gives.
   *
   * @throws QueryUseException if a value is no number, or too low or high
   */
  static Paging takeFrom(Map<String, String> values) {
    OptionalInt limit = take(LIMIT, 1, LONGEST, values);
    return new Paging(take(OFFSET, 0, Integer.MAX_VALUE, values).orElse(0), limit);
  }

  private static OptionalInt take(String name, int least, int most, Map<String, String> values) {
    Optional<String> value = Optional.ofNullable(values.remove(name));
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new QueryUseException(
        name,
        "\"%s\" is no value for %s, which takes a whole number from %d to %d"
            .formatted(value.get(), name, least, most));
  }

  /** The same, but so many rows where nothing was said. */
  Paging orLimit(int rows) {
    return limit.isPresent() ? this : new Paging(offset, OptionalInt.of(rows));
  }

  /** Before which row of the whole answer reading ends, those counted included. */
  long end() {
    return limit.isPresent() ? (long) offset + limit.getAsInt() + ResultPage.COUNTED : Long.MAX_VALUE;
  }

  /**
   * Has a query give these rows, of those that it would give, and those after them that are
   * counted.
   */
  void slice(Query query) {
    long own = query.hasLimit() ? Math.max(0, query.getLimit() - offset) : Long.MAX_VALUE;
    long rows = limit.isPresent() ? Math.min(own, end() - offset) : own;
    query.setOffset((query.hasOffset() ? query.getOffset() : 0) + offset);
    if (rows < Long.MAX_VALUE) {
      query.setLimit(rows);
    }
  }
}
