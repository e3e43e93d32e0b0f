package org.newsgraph.web.page;

/** Numbers as English newspapers print them. */
public final class Numbers {

  private static final int GROUP = 3;

  private Numbers() {}

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
