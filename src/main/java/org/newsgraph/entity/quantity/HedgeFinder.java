package org.newsgraph.entity.quantity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.entity.quantity.NumeralReader.Numeral;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/**
 * Finds the words that hedge a number ("about", "at least").
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class HedgeFinder {

  /** Which bound of the true value a hedge makes of the number. */
  enum Bound {
    NONE,
    LEAST,
    MOST
  }

  /**
   * How many tokens may stand between a hedge and its number ("up to an estimated total of 40").
   */
  private static final int MAX_BETWEEN = 3;

  /** What is joined to a number that is the least: "60-plus". */
  static final String PLUS = "plus";

  /** The parts of speech that may stand between them. */
  private static final Set<String> BETWEEN = Set.of("JJ", "VBN", "RB", "$", "NN");

  /** Where words of the list stand. */
  private enum Where {
    BEFORE,
    AFTER,
    /** Between a hedge and its number. */
    BETWEEN
  }

  private record Hedge(Where where, List<String> words, Bound bound) {}

  private final List<Hedge> hedges =
      Lexicon.table("number-hedges.tsv", 3).stream()
          .map(
              row ->
                  new Hedge(
                      Where.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                      Arrays.asList(row.get(1).split(" ", -1)),
                      Bound.valueOf(row.get(2).toUpperCase(Locale.ROOT))))
          .sorted(Comparator.comparing((Hedge hedge) -> -hedge.words().size()))
          .toList();

  /** Returns what the hedge of a number says, of several the nearest and longest; empty if none. */
  Optional<Bound> find(Sentence sentence, Numeral numeral) {
    List<String> words =
        sentence.tokens().stream().map(t -> t.word().toLowerCase(Locale.ROOT)).toList();
    return before(sentence, words, numeral.from())
        .or(() -> Optional.of(Bound.LEAST).filter(b -> words.get(numeral.to() - 1).equals(PLUS)))
        .or(() -> after(words, numeral))
        .or(() -> converted(sentence, words, numeral));
  }

  /** "about 50 miles (80 km)": the same in other units is hedged like the number before it. */
  private Optional<Bound> converted(Sentence sentence, List<String> words, Numeral numeral) {
    int bracket = numeral.from() - 1;
    int end = Math.min(words.size(), numeral.to() + MAX_BETWEEN);
    if (bracket < 0
        || !words.get(bracket).equals("(")
        || words.subList(numeral.to(), end).stream().noneMatch(Set.of(")", ";")::contains)) {
      return Optional.empty();
    }
    return IntStream.iterate(bracket - 1, i -> i >= Math.max(0, bracket - MAX_BETWEEN), i -> i - 1)
        .filter(i -> sentence.tokens().get(i).tag().equals("CD"))
        .mapToObj(i -> before(sentence, words, i))
        .findFirst()
        .flatMap(bound -> bound);
  }

  private Optional<Bound> before(Sentence sentence, List<String> words, int from) {
    for (int end = from; end >= Math.max(0, from - MAX_BETWEEN); end--) {
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

  private boolean mayStandBetween(Token token) {
    return BETWEEN.contains(token.tag()) || isListed(Where.BETWEEN, List.of(token.word()));
  }

  private Optional<Bound> endingAt(List<String> words, int end) {
    return hedges.stream()
        .filter(hedge -> hedge.where() == Where.BEFORE && end >= hedge.words().size())
        .filter(hedge -> words.subList(end - hedge.words().size(), end).equals(hedge.words()))
        .map(Hedge::bound)
        .findFirst();
  }

  private Optional<Bound> after(List<String> words, Numeral numeral) {
    List<String> rest = words.subList(numeral.to(), words.size());
    return hedges.stream()
        .filter(hedge -> hedge.where() == Where.AFTER && rest.size() >= hedge.words().size())
        .filter(hedge -> rest.subList(0, hedge.words().size()).equals(hedge.words()))
        .map(Hedge::bound)
        .findFirst();
  }

  private boolean isListed(Where where, List<String> words) {
    return hedges.stream().anyMatch(hedge -> hedge.where() == where && hedge.words().equals(words));
  }
}
