package org.newsgraph.entity.quantity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/** Finds the words that hedge a number. */
final class Hedges {

  /** What a hedge says of the true value. */
  enum Bound {
    NONE,
    LEAST,
    MOST
  }

  /**
   * How many tokens may stand between a hedge and its number ("up to an estimated total of 40").
   */
  private static final int MAX_BETWEEN = 3;

  private static final Set<String> BETWEEN = Set.of("JJ", "VBN", "RB", "$", "NN");

  /** A definite article would make "over the past 24 hours" a hedge. */
  private static final Set<String> INDEFINITE = Set.of("a", "an", "of");

  private record Hedge(String where, List<String> words, Bound bound) {}

  private final List<Hedge> hedges =
      Lexicon.table("number-hedges.tsv", 3).stream()
          .map(
              row ->
                  new Hedge(
                      row.get(0),
                      Arrays.asList(row.get(1).split(" ", -1)),
                      Bound.valueOf(row.get(2).toUpperCase(Locale.ROOT))))
          .sorted(Comparator.comparing((Hedge hedge) -> -hedge.words().size()))
          .toList();

  /** The hedge of a number, the nearest and longest one; empty if it is not hedged. */
  Optional<Bound> of(Sentence sentence, Numeral numeral) {
    List<String> words =
        sentence.tokens().stream().map(t -> t.word().toLowerCase(Locale.ROOT)).toList();
    return before(sentence, words, numeral).or(() -> after(words, numeral));
  }

  private Optional<Bound> before(Sentence sentence, List<String> words, Numeral numeral) {
    for (int end = numeral.from(); end >= Math.max(0, numeral.from() - MAX_BETWEEN); end--) {
      Optional<Bound> bound = endingAt(words, end);
      if (bound.isPresent()) {
        return bound;
      }
      if (end > 0 && !mayStandBetween(sentence.tokens().get(end - 1))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean mayStandBetween(Token token) {
    return BETWEEN.contains(token.tag()) || INDEFINITE.contains(token.word());
  }

  private Optional<Bound> endingAt(List<String> words, int end) {
    return hedges.stream()
        .filter(hedge -> hedge.where().equals("before") && end >= hedge.words().size())
        .filter(hedge -> words.subList(end - hedge.words().size(), end).equals(hedge.words()))
        .map(Hedge::bound)
        .findFirst();
  }

  private Optional<Bound> after(List<String> words, Numeral numeral) {
    List<String> rest = words.subList(numeral.to(), Math.min(words.size(), numeral.to() + 3));
    return hedges.stream()
        .filter(hedge -> hedge.where().equals("after") && rest.size() >= hedge.words().size())
        .filter(
            hedge -> new ArrayList<>(rest.subList(0, hedge.words().size())).equals(hedge.words()))
        .map(Hedge::bound)
        .findFirst();
  }
}
