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

  /** How many letters have to be put in, taken out or changed to get from one word to another. */
  private static final class EditDistance {

    private EditDistance() {}

    static int between(String from, String to) {
      int[] row = new int[to.length() + 1];
      for (int j = 0; j < row.length; j++) {
        row[j] = j;
      }
      for (int i = 1; i <= from.length(); i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
          int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
          diagonal = row[j];
          row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
        }
      }
      return row[to.length()];
    }
  }
}
