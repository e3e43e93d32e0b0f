package org.newsgraph.source;

import java.util.List;
import java.util.Map;

/**
 * Which member of a record tells what of an article.
 *
 * @param names for each field the names to try, in order
 */
public record FieldMap(Map<Field, List<String>> names) {

  /** The names that are usual. */
  public static final FieldMap USUAL = new FieldMap(Map.of());

  /** Copies the map. */
  public FieldMap {
    names = Map.copyOf(names);
  }
}
