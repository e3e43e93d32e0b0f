package org.newsgraph.store.text;

import java.util.List;

/**
 * Whose values can be found by their words, in the order of importance.
 *
 * @param perGraph IRIs of properties whose values are found together with the graph that says them
 * @param once IRIs of properties whose values are found once for a subject, however many graphs say
 *     the same, such as names
 */
public record TextProperties(List<String> perGraph, List<String> once) {

  /** Nothing can be found. */
  public static final TextProperties NONE = new TextProperties(List.of(), List.of());

  /** Copies the lists. */
  public TextProperties {
    perGraph = List.copyOf(perGraph);
    once = List.copyOf(once);
  }
}
