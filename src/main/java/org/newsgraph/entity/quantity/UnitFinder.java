package org.newsgraph.entity.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/** Finds what a number counts. */
final class UnitFinder {

  /** How far the counted noun may stand after its number when the tree does not tell. */
  private static final int MAX_DISTANCE = 4;

  private static final BigDecimal SMALL = BigDecimal.valueOf(12);

  /**
   * What a number counts.
   *
   * @param name as printed, or the code of a currency, or "percent"
   * @param anchor the index of the noun, or of the number if the noun is not said
   */
  record Unit(String name, int anchor) {}

  private final Units units;
  private final ClauseUnits clauses;

  UnitFinder(Units units) {
    this.units = units;
    clauses = new ClauseUnits(units);
  }

  /**
   * What the number counts; empty if nothing countable is found.
   *
   * @param previous what the number before it in the sentence counts
   */
  Optional<Unit> find(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    return money(numeral)
        .or(() -> scale(sentence, numeral))
        .or(() -> perCent(sentence, numeral))
        .or(() -> governor(sentence, numeral, previous))
        .or(() -> partOf(sentence, numeral, previous))
        .or(() -> clauses.harmed(sentence, numeral))
        .or(() -> clauses.estimated(sentence, numeral, previous))
        .or(() -> clauses.subject(sentence, numeral))
        .or(
            () ->
                previous.filter(
                    unit -> isWhole(numeral) && ClauseUnits.standsAlone(sentence, numeral)))
        .or(() -> clauses.nounBefore(sentence, numeral));
  }

  private static Optional<Unit> money(Numeral numeral) {
    return numeral.currency().map(currency -> new Unit(currency, numeral.from()));
  }

  private Optional<Unit> scale(Sentence sentence, Numeral numeral) {
    return numeral.from() == 0
        ? Optional.empty()
        : units
            .scale(sentence.tokens().get(numeral.from() - 1))
            .map(name -> new Unit(name, numeral.from()));
  }

  /** "per cent" in two words. */
  private Optional<Unit> perCent(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    boolean per =
        numeral.to() + 1 < tokens.size() && tokens.get(numeral.to()).word().equalsIgnoreCase("per");
    return per
        ? units.per(tokens.get(numeral.to() + 1)).map(name -> new Unit(name, numeral.to() + 1))
        : Optional.empty();
  }

  /** The noun that the number stands before. */
  private Optional<Unit> governor(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    int head = sentence.tokens().get(numeral.head()).head();
    int noun = head >= numeral.to() ? head : following(sentence, numeral);
    if (noun < 0) {
      return Optional.empty();
    }
    Token token = sentence.tokens().get(noun);
    boolean more = token.tag().startsWith("JJ") || token.tag().startsWith("RB");
    return units
        .percent(token)
        .or(() -> units.currency(token).filter(code -> noun == numeral.to()))
        .map(name -> new Unit(name, noun))
        .or(() -> more ? previous : Optional.empty())
        .or(() -> units.people(token).map(name -> new Unit(name, noun)))
        .or(() -> counted(sentence, numeral, noun));
  }

  /** The first noun after the number with nothing but modifiers between; -1 if there is none. */
  private static int following(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    int end = Math.min(tokens.size(), numeral.to() + MAX_DISTANCE);
    for (int i = numeral.to(); i < end; i++) {
      String tag = tokens.get(i).tag();
      if (tag.equals("NNS") || tag.equals("NNPS") || tokens.get(i).word().equals("%")) {
        return i;
      }
      if (!tag.startsWith("JJ") && !tag.startsWith("NN") && !tag.equals("VBN")) {
        return -1;
      }
    }
    return -1;
  }

  private Optional<Unit> counted(Sentence sentence, Numeral numeral, int noun) {
    Token token = sentence.tokens().get(noun);
    boolean small = numeral.value().compareTo(SMALL) <= 0;
    boolean word = Character.isLetter(token.word().codePointAt(0));
    if (!word || !token.tag().startsWith("NN") || (small && units.isAbstract(token))) {
      return Optional.empty();
    }
    return Optional.of(new Unit(units.name(sentence, numeral.to(), noun), noun));
  }

  /** "38 out of 63 drones", "33 of them", "12 of the buses". */
  private Optional<Unit> partOf(Sentence sentence, Numeral numeral, Optional<Unit> previous) {
    List<Token> tokens = sentence.tokens();
    int of = numeral.to();
    if (of < tokens.size() && tokens.get(of).word().equals("out")) {
      of++;
    }
    if (of + 1 >= tokens.size() || !tokens.get(of).word().equals("of")) {
      return Optional.empty();
    }
    if (tokens.get(of + 1).tag().startsWith("PRP") && tokens.get(of + 1).tag().length() == 3) {
      return previous.or(() -> clauses.nounBefore(sentence, numeral));
    }
    int end = Math.min(tokens.size(), of + 2 + MAX_DISTANCE);
    return IntStream.range(of + 1, end)
        .filter(i -> tokens.get(i).tag().equals("NNS") || tokens.get(i).tag().equals("NNPS"))
        .mapToObj(i -> new Unit(units.name(sentence, i, i), i))
        .findFirst();
  }

  private static boolean isWhole(Numeral numeral) {
    return numeral.value().scale() <= 0;
  }
}
