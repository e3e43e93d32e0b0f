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

  /** What may stand between the word for an age and the number, beside other numbers. */
  private static final Set<String> LINKS = Set.of("of", "and", "or", ",", "to", "between");

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
        isAfterWord(tokens, numeral.from() - 1, numeral)
            || isAtAge(tokens, numeral)
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

  /** "aged 52", "at the age of 52", "aged nine, ten and 52". */
  private boolean isAfterWord(List<Token> tokens, int before, Numeral numeral) {
    int i = before;
    while (i > 0 && (LINKS.contains(lower(tokens.get(i))) || tokens.get(i).tag().equals("CD"))) {
      i--;
    }
    return i >= 0 && units.isAge(tokens.get(i)) && isBare(tokens, numeral);
  }

  /** "At 77, Ada Roe retired." */
  private static boolean isAtAge(List<Token> tokens, Numeral numeral) {
    int after = numeral.to() + 1;
    return numeral.from() == 1
        && lower(tokens.get(0)).equals("at")
        && after < tokens.size()
        && tokens.get(numeral.to()).word().equals(",")
        && (tokens.get(after).ner().equals("PERSON") || isPersonalPronoun(tokens.get(after)));
  }

  /** "Ada Roe, 52, said", "the mayor (52)". */
  private static boolean isApposition(List<Token> tokens, Numeral numeral) {
    if (numeral.from() < 2) {
      return false;
    }
    int now = lower(tokens.get(numeral.from() - 1)).equals("now") && numeral.from() > 2 ? 1 : 0;
    Token mark = tokens.get(numeral.from() - 1 - now);
    Token before = tokens.get(numeral.from() - 2 - now);
    boolean named = before.ner().equals("PERSON");
    return before.tag().startsWith("NN")
        && isPlainNumber(numeral)
        && isFollowedByMark(tokens, numeral)
        && (mark.word().equals(",") || (named && mark.tag().equals("-LRB-")));
  }

  private static boolean isPlainNumber(Numeral numeral) {
    return numeral.to() - numeral.from() == 1 && numeral.value().scale() <= 0;
  }

  private static boolean isFollowedByMark(List<Token> tokens, Numeral numeral) {
    return numeral.to() == tokens.size()
        || Set.of(",", ".", ":", "-RRB-", "``", "''").contains(tokens.get(numeral.to()).tag());
  }

  /** "He was 52"; not "the only one". */
  private boolean isPredicate(Sentence sentence, Numeral numeral) {
    boolean definite =
        numeral.from() > 0 && units.isDeterminer(sentence.tokens().get(numeral.from() - 1));
    List<Token> under = sentence.dependents(numeral.head());
    return !definite
        && isBare(sentence.tokens(), numeral)
        && under.stream().anyMatch(token -> token.relation().equals("cop"))
        && under.stream()
            .filter(token -> token.relation().equals("nsubj"))
            .anyMatch(this::isPerson);
  }

  private boolean isPerson(Token subject) {
    return subject.ner().equals("PERSON")
        || isPersonalPronoun(subject)
        || (subject.tag().equals("NN") && units.isPeople(subject));
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
