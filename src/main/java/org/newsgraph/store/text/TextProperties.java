package org.newsgraph.store.text;

import java.util.List;

/**
 * The properties whose values can be searched, in the order of importance.
 *
 * @param perGraph IRIs of properties whose values are found in each graph that states them
 * @param once IRIs of properties, such as names, whose values are found once for a subject, however
 *     many graphs state the same
 */
public record TextProperties(List<String> perGraph, List<String> once) {

  /** No properties. */
  public static final TextProperties NONE = new TextProperties(List.of(), List.of());

  /** Copies the lists. */
  public TextProperties {
    perGraph = List.copyOf(perGraph);
    once = List.copyOf(once);
  }
}
