package org.newsgraph.entity.actor;

import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;

/** Tells names of media outlets, by a list of them and by the words that they end in. */
final class Outlets {

  private static final int LONGEST = 6;

  private final Set<String> platforms =
      Lexicon.table("media.tsv", 2).stream()
          .filter(row -> row.get(1).equals("platform"))
          .map(row -> row.get(0))
          .collect(Collectors.toUnmodifiableSet());
  private final Set<String> names = Lexicon.words("media-outlets.txt");
  private final Set<String> lastWords = Lexicon.words("media-words.txt");

  /** The end of the listed name of several words that starts here; {@code from} if none does. */
  int endAt(SentenceView view, int from, boolean[] taken) {
    for (int to = Math.min(view.size(), from + LONGEST); to > from + 1; to--) {
      if (!taken[from] && isListed(view.words(from, to))) {
        return to;
      }
    }
    return from;
  }

  /** Whether something is said on it: a social network behind a preposition ("on Facebook"). */
  boolean isMedium(SentenceView view, int from, int to) {
    return platforms.contains(view.words(from, to)) && view.lower(from - 1).matches("on|via");
  }

  boolean isListed(String name) {
    return names.contains(name);
  }

  /** Whether the tokens are a listed name, or several that end as such names do. */
  boolean isOutlet(SentenceView view, int from, int to) {
    return isListed(view.words(from, to))
        || (to - from > 1 && lastWords.contains(view.token(to - 1).word()));
  }
}
