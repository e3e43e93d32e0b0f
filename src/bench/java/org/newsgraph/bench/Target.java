package org.newsgraph.bench;

import java.util.Locale;

/**
 * What a ratio shall be.
 *
 * @param kind which side of the bound is good
 * @param bound of the ratio; any number if there is none
 */
public record Target(Kind kind, double bound) {

  /** Told, not promised. */
  public static final Target NONE = new Target(Kind.NONE, 0);

  /** Which side of a bound is good. */
  public enum Kind {
    AT_LEAST,
    AT_MOST,
    NONE
  }

  static Target atLeast(double bound) {
    return new Target(Kind.AT_LEAST, bound);
  }

  static Target atMost(double bound) {
    return new Target(Kind.AT_MOST, bound);
  }

  /** Whether a ratio is on the good side; every one is if there is no bound. */
  public boolean isMetBy(double ratio) {
    return switch (kind) {
      case AT_LEAST -> ratio >= bound;
      case AT_MOST -> ratio <= bound;
      case NONE -> true;
    };
  }

  /** In words, with what a ratio makes of it; empty if there is no bound. */
  String verdict(double ratio) {
    if (kind == Kind.NONE) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%s %s %.2f",
        isMetBy(ratio) ? "reached:" : "MISSED:",
        kind == Kind.AT_LEAST ? "at least" : "at most",
        bound);
  }
}
