package org.newsgraph.extract.actor;

import java.util.Set;
import org.newsgraph.lexicon.Lexicon;

/** Tells names of media outlets, by a list of them and by the words that they end in. */
final class Outlets {

  private final Set<String> names = Lexicon.words("media-outlets.txt");
  private final Set<String> lastWords = Lexicon.words("media-words.txt");

  boolean isListed(String name) {
    return names.contains(name);
  }

  /** Whether the tokens are a listed name, or several that end as such names do. */
  boolean isOutlet(SentenceView view, int from, int to) {
    return isListed(view.words(from, to))
        || (to - from > 1 && lastWords.contains(view.token(to - 1).word()));
  }
}
