package org.newsgraph.entity.actor;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;

/** Finds organizations of the authority file, by all their names, where no label shows them. */
final class Institutions {

  private static final int LONGEST = 5;

  private final Set<String> locatives = Lexicon.words("locatives.txt");
  private final Set<String> names =
      Lexicon.table("authority.tsv", 8).stream()
          .filter(row -> row.get(2).equals("Organization"))
          .flatMap(Institutions::names)
          .filter(name -> name.length() > 3)
          .collect(Collectors.toUnmodifiableSet());

  private static Stream<String> names(List<String> row) {
    return Stream.of(row.get(1), row.get(5), row.get(7))
        .flatMap(column -> Arrays.stream(column.split("\\|")));
  }

  /** The end of the name that starts here; {@code from} itself if none does. */
  int endAt(SentenceView view, int from, boolean[] taken) {
    String label = view.token(from).ner();
    boolean place = view.lower(from - 1).equals("the") && locatives.contains(view.lower(from - 2));
    if (place || label.equals("ORGANIZATION") || label.equals("PERSON")) {
      return from;
    }
    for (int to = Math.min(view.size(), from + LONGEST); to > from; to--) {
      boolean shown = to > from + 1 || !label.equals("O");
      if (shown && !taken[from] && names.contains(view.words(from, to))) {
        return to;
      }
    }
    return from;
  }
}
