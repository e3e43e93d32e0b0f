package org.newsgraph.entity.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.entity.quantity.UnitFinder.Unit;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/** Tells the numbers that are somebody's age. */
final class AgeFinder {

  private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(125);

  private static final String YEARS = "years";

  private final UnitLexicon units;

  AgeFinder(UnitLexicon units) {
    this.units = units;
  }

  /** Returns the unit of time that an age is given in; empty if the number is no age. */
  Optional<Unit> find(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    if (numeral.currency().isPresent() || numeral.value().compareTo(MOST_YEARS) > 0) {
      return Optional.empty();
    }
    boolean age =
        isAfterWord(tokens, numeral)
            || isApposition(tokens, numeral)
            || isPredicate(sentence, numeral);
    return old(tokens, numeral)
        .or(() -> age ? Optional.of(new Unit(YEARS, numeral.head())) : Optional.empty());
  }

  /** "52 years old", "52-year-old", "10-19 year olds". */
  private Optional<Unit> old(List<Token> tokens, Numeral numeral) {
    int unit = afterDash(tokens, numeral.to());
    int old = afterDash(tokens, unit + 1);
    return old < tokens.size() && lower(tokens.get(old)).matches("olds?")
        ? units.duration(tokens.get(unit)).map(name -> new Unit(name, unit))
        : Optional.empty();
  }

  private int afterDash(List<Token> tokens, int i) {
    return i < tokens.size() && units.isDash(tokens.get(i)) ? i + 1 : i;
  }

  /** "aged 52", "at the age of 52". */
  private boolean isAfterWord(List<Token> tokens, Numeral numeral) {
    int before = numeral.from() - 1;
    boolean of = before > 0 && lower(tokens.get(before)).equals("of");
    return before >= 0
        && units.isAge(tokens.get(of ? before - 1 : before))
        && isBare(tokens, numeral);
  }

  /** "Ada Roe, 52, said", "the mayor (52)". */
  private static boolean isApposition(List<Token> tokens, Numeral numeral) {
    if (numeral.from() < 2) {
      return false;
    }
    Token mark = tokens.get(numeral.from() - 1);
    Token before = tokens.get(numeral.from() - 2);
    boolean named = before.ner().equals("PERSON");
    return before.tag().startsWith("NN")
        && isPlainNumber(numeral)
        && (mark.word().equals(",") && isFollowedByMark(tokens, numeral)
            || mark.tag().equals("-LRB-") && named && isFollowedByMark(tokens, numeral));
  }

  private static boolean isPlainNumber(Numeral numeral) {
    return numeral.to() - numeral.from() == 1 && numeral.value().scale() <= 0;
  }

  private static boolean isFollowedByMark(List<Token> tokens, Numeral numeral) {
    return numeral.to() == tokens.size()
        || Set.of(",", ".", ":", "-RRB-", "``", "''").contains(tokens.get(numeral.to()).tag());
  }

  /** "He was 52". */
  private static boolean isPredicate(Sentence sentence, Numeral numeral) {
    List<Token> under = sentence.dependents(numeral.head());
    return isBare(sentence.tokens(), numeral)
        && under.stream().anyMatch(token -> token.relation().equals("cop"))
        && under.stream()
            .filter(token -> token.relation().equals("nsubj"))
            .anyMatch(token -> token.ner().equals("PERSON") || isPersonalPronoun(token));
  }

  private static boolean isPersonalPronoun(Token token) {
    return Set.of("he", "she", "i", "who").contains(lower(token));
  }

  /** Whether no noun follows that the number could count; "one of them" is no age. */
  private static boolean isBare(List<Token> tokens, Numeral numeral) {
    return numeral.to() == tokens.size()
        || tokens.get(numeral.to()).word().equals("on")
        || !tokens.get(numeral.to()).tag().matches("NN.*|JJ.*|CD|IN|\\$|HYPH|SYM");
  }

  private static String lower(Token token) {
    return token.word().toLowerCase(Locale.ROOT);
  }
}
