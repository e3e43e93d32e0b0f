package org.newsgraph.entity.actor;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.newsgraph.entity.actor.ActorSentence.Use;
import org.newsgraph.lexicon.Lexicon;

/**
 * Recognizes names of media outlets, by a list of them and by the words that they end in.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class MediaOutlets {

  private static final int LONGEST = 6;

  /** How outlets' names of one word end: "Oldnews", "OldportOnline". */
  private static final Pattern ENDING = Pattern.compile("\\p{Lu}\\p{L}+(news|Online|News|TV)");

  private final Set<String> platforms = Lexicon.words("media.tsv", 2, "platform");
  private final Set<String> names = Lexicon.words("media-outlets.txt");
  private final Set<String> firstWords = Lexicon.words("media-first-words.txt");
  private final Set<String> lastWords = Lexicon.words("media-words.txt");

  /** Returns the end of the listed name of several words that starts here; {@code from} if none. */
  int endAt(ActorSentence view, int from, boolean[] taken) {
    for (int to = Math.min(view.size(), from + LONGEST); to > from + 1; to--) {
      if (!taken[from] && isListed(view.joined(from, to))) {
        return to;
      }
    }
    return from;
  }

  /** Returns whether it is a social network that something is said on ("on Facebook"). */
  boolean isMedium(ActorSentence view, int from, int to) {
    return platforms.contains(view.joined(from, to)) && view.is(Use.MEDIUM, from - 1);
  }

  /** Returns whether names of outlets end in the word, or in a word joined to it by a hyphen. */
  boolean isKind(String word) {
    return lastWords.contains(word) || lastWords.contains(word.substring(word.indexOf('-') + 1));
  }

  boolean isListed(String name) {
    return names.contains(name);
  }

  /** Returns whether the tokens are a listed name, or several that end as such names do. */
  boolean isOutlet(ActorSentence view, int from, int to) {
    return isListed(view.joined(from, to))
        || ENDING.matcher(view.token(to - 1).word()).matches() && to - from == 1
        || to - from > 1
            && (isKind(view.word(to - 1))
                || firstWords.contains(view.word(from))
                || isJournal(view, from, to));
  }

  /** "Oldport Journal of Botany". */
  private boolean isJournal(ActorSentence view, int from, int to) {
    return IntStream.range(from, to)
        .anyMatch(i -> firstWords.contains(view.word(i)) && view.is(Use.OF, i + 1));
  }
}
