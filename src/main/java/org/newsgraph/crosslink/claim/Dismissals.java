package org.newsgraph.crosslink.claim;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newsgraph.lexicon.Lexicon;

/** Recognizes words that call a claim untrue, by {@code dismissals.txt}. */
final class Dismissals {

  /** How many words before a dismissal a negator of it stands at most. */
  private static final int NEGATION = 3;

  private final Set<List<String>> phrases =
      Lexicon.words("dismissals.txt").stream()
          .map(phrase -> List.of(phrase.split("[ -]")))
          .collect(Collectors.toUnmodifiableSet());

  private final Set<String> negators = Lexicon.words("negators.txt");

  /** Whether the first dismissal in the words is not itself negated; false if there is none. */
  boolean in(List<Word> words) {
    List<String> texts = words.stream().map(Word::text).toList();
    OptionalInt first =
        IntStream.range(0, texts.size())
            .filter(i -> phrases.stream().anyMatch(phrase -> isAt(i, phrase, texts)))
            .findFirst();
    return first.isPresent() && !isNegated(first.getAsInt(), texts);
  }

  private boolean isNegated(int index, List<String> texts) {
    return texts.subList(Math.max(0, index - NEGATION), index).stream()
        .anyMatch(negators::contains);
  }

  private static boolean isAt(int index, List<String> phrase, List<String> texts) {
    int end = index + phrase.size();
    return end <= texts.size() && texts.subList(index, end).equals(phrase);
  }
}
