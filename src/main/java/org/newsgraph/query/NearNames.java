package org.newsgraph.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What somebody may have meant who wrote a name that there is not. */
public final class NearNames {

  /** How many letters a name may differ in to be taken for a slip, and how many are proposed. */
  private static final int SLIP = 3;

  private NearNames() {}

  /** The names that are close to one, the closest first; empty if none is. */
  public static List<String> of(String name, Collection<String> names) {
    return names.stream()
        .filter(
            other ->
                EditDistance.between(name, other) <= SLIP
                    || other.contains(name)
                    || name.contains(other))
        .sorted(Comparator.comparingInt(other -> EditDistance.between(name, other)))
        .limit(SLIP)
        .toList();
  }
}
