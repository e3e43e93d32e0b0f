package org.newsgraph.web.page;

import java.util.List;

/**
 * A property of a thing, in words.
 *
 * @param name of the property
 * @param values of it
 */
public record Property(String name, List<Value> values) {

  /**
   * A value.
   *
   * @param text what to show
   * @param iri of the thing that it is; empty if it is only text
   */
  public record Value(String text, String iri) {}

  /** Copies the list. */
  public Property {
    values = List.copyOf(values);
  }
}
