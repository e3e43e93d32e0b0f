package org.newsgraph.entity.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as it stands in a sentence.
 *
 * @param from the index of its first token, a currency sign included
 * @param to the index after its last token
 * @param value what it says; for a range its lower end
 * @param upper a range's upper end, empty if it is none
 * @param currency the ISO 4217 code of the sign before it, empty without one
 */
record Numeral(
    int from, int to, BigDecimal value, Optional<BigDecimal> upper, Optional<String> currency) {

  /** The index of the token that the tree hangs on: the last one. */
  int head() {
    return to - 1;
  }
}
