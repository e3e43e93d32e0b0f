package org.newsgraph.web.api;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.query.Query;
import org.newsgraph.query.QueryUseException;

/**
 * The rows of an answer that a request asks for.
 *
 * @param offset the number of rows to skip
 * @param limit the most rows to return; empty for all
 */
record Paging(int offset, OptionalInt limit) {

  static final String LIMIT = "limit";
  static final String OFFSET = "offset";

  /** The names that parameters of queries may not have. */
  static final Set<String> NAMES = Set.of(LIMIT, OFFSET);

  /** The largest limit; a file without {@code limit} has all rows. */
  static final int MAX_LIMIT = 10_000;

  /**
   * Removes {@code limit} and {@code offset} from the values of a request and returns them.
   *
   * @throws QueryUseException if one is no whole number, or out of range
   */
  static Paging takeFrom(Map<String, String> values) {
    OptionalInt limit = take(LIMIT, 1, MAX_LIMIT, values);
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
      // reported below
    }
    throw new QueryUseException(
        name,
        "\"%s\" is no value for %s, which takes a whole number from %d to %d"
            .formatted(value.get(), name, least, most));
  }

  /** Returns the same with a default for the limit. */
  Paging orLimit(int rows) {
    return limit.isPresent() ? this : new Paging(offset, OptionalInt.of(rows));
  }

  /**
   * Returns the index after the last row to read, those to count included; long, so no overflow.
   */
  long end() {
    return limit.isPresent()
        ? (long) offset + limit.getAsInt() + ResultPage.COUNTED
        : Long.MAX_VALUE;
  }

  /**
   * Sets OFFSET and LIMIT of a query, on top of its own, so that it returns these rows and those
   * after them that are counted.
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
