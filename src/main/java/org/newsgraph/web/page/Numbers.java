package org.newsgraph.web.page;

import java.util.Optional;

/** Numbers as English newspapers print them. */
public final class Numbers {

  private static final int GROUP = 3;

  private Numbers() {}

  /**
   * A number as an article gives it: "36 to 40", "at least 1,000", "at most 5", "about 20" or "7".
   *
   * @param least the lower bound; empty if none is given
   * @param most the upper bound; empty if none is given
   * @param approximate whether the number is hedged; its bounds say more
   */
  public static String bounded(
      String value, Optional<String> least, Optional<String> most, boolean approximate) {
    if (least.isPresent() && most.isPresent()) {
      return grouped(least.get()) + " to " + grouped(most.get());
    }
    return least
        .map(it -> "at least " + grouped(it))
        .or(() -> most.map(it -> "at most " + grouped(it)))
        .orElse((approximate ? "about " : "") + grouped(value));
  }

  /**
   * A plain decimal with a comma between thousands: "12,500.75". What is not a plain decimal, such
   * as 1.0E6, is returned as it is.
   */
  public static String grouped(String number) {
    if (!number.matches("-?[0-9]+(\\.[0-9]+)?")) {
      return number;
    }
    int point = number.indexOf('.');
    StringBuilder text = new StringBuilder(number);
    for (int i = (point < 0 ? number.length() : point) - GROUP; i > 0; i -= GROUP) {
      if (Character.isDigit(number.charAt(i - 1))) {
        text.insert(i, ',');
      }
    }
    return text.toString();
  }
}
