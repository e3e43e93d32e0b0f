package org.newsgraph.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How an answer can be drawn.
 *
 * @param kind what is drawn
 * @param encoding for a chart which column stands where, in JSON as Vega-Lite has it; {@code {}}
 *     for other kinds
 */
public record Figure(Kind kind, String encoding) {

  /** What is drawn. */
  public enum Kind {
    /** Rows with {@code lat} and {@code long}. */
    MAP,
    /** Rows that link an {@code actor} with an {@code other}. */
    NETWORK,
    /** Whatever Vega-Lite can draw. */
    CHART;

    /** The kind that a header names, empty if there is none. */
    static Optional<Kind> named(String name) {
      return Arrays.stream(values()).filter(kind -> kind.label().equals(name)).findFirst();
    }

    /** The name in headers and pages. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
