package org.newsgraph.entity.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/**
 * Tells the numbers that report no quantity: dates, ages, numbers in names, list and page numbers.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class NumberFilter {

  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2099);
  private static final BigDecimal MOST_YEARS_OF_AGE = BigDecimal.valueOf(120);

  /** Definite numbers up to here ("the two states") count what the reader knows already. */
  private static final BigDecimal SMALL = BigDecimal.valueOf(12);

  private final Set<String> before = words("before");
  private final Set<String> after = words("after");
  private final Set<String> definite = words("definite");
  private final Set<String> links = words("link");
  private final UnitLexicon units;

  NumberFilter(UnitLexicon units) {
    this.units = units;
  }

  private static Set<String> words(String where) {
    return Lexicon.table("number-skips.tsv", 2).stream()
        .filter(row -> row.get(0).equals(where))
        .map(row -> row.get(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns whether the number is no quantity, whatever stands beside it. */
  boolean excludes(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    return isBeside(tokens, numeral)
        || isGlued(tokens, numeral)
        || isYear(tokens, numeral)
        || isDate(sentence, numeral)
        || isAge(tokens, numeral)
        || isLabel(tokens, numeral)
        || isListNumber(tokens, numeral)
        || isDefinite(tokens, numeral);
  }

  private boolean isBeside(List<Token> tokens, Numeral numeral) {
    return (numeral.from() > 0 && before.contains(lower(tokens.get(numeral.from() - 1))))
        || (numeral.from() > 1
            && links.contains(lower(tokens.get(numeral.from() - 1)))
            && before.contains(lower(tokens.get(numeral.from() - 2))))
        || (numeral.to() < tokens.size() && after.contains(lower(tokens.get(numeral.to()))));
  }

  /** "24-hour", "Su-34", "9:30": the number is a part of a longer word. */
  private static boolean isGlued(List<Token> tokens, Numeral numeral) {
    return (numeral.from() > 1
            && joins(tokens.get(numeral.from() - 1))
            && touches(tokens, numeral.from() - 1)
            && touches(tokens, numeral.from()))
        || (numeral.to() + 1 < tokens.size()
            && joins(tokens.get(numeral.to()))
            && touches(tokens, numeral.to())
            && touches(tokens, numeral.to() + 1));
  }

  private static boolean joins(Token token) {
    return token.tag().equals("HYPH")
        || token.word().equals("-")
        || token.word().equals(":")
        || token.word().equals("/");
  }

  /** Whether no blank stands between token {@code i} and the one before it. */
  private static boolean touches(List<Token> tokens, int i) {
    return tokens.get(i - 1).span().end() == tokens.get(i).span().begin();
  }

  private static boolean isYear(List<Token> tokens, Numeral numeral) {
    String word = tokens.get(numeral.from()).word();
    return numeral.to() - numeral.from() == 1
        && word.length() == 4
        && numeral.value().compareTo(FIRST_YEAR) >= 0
        && numeral.value().compareTo(LAST_YEAR) <= 0;
  }

  /** A date; a length of time is none. */
  private boolean isDate(Sentence sentence, Numeral numeral) {
    List<Token> tokens = sentence.tokens();
    String label = tokens.get(numeral.head()).ner();
    if (numeral.to() >= tokens.size()) {
      return label.equals("DATE");
    }
    Token noun = tokens.get(numeral.to());
    if (!units.isDuration(noun)) {
      return label.equals("DATE") || label.equals("TIME");
    }
    return numeral.to() + 1 < tokens.size() && after.contains(lower(tokens.get(numeral.to() + 1)));
  }

  /** "Ada Roe, 52, said". */
  private static boolean isAge(List<Token> tokens, Numeral numeral) {
    return numeral.from() > 1
        && numeral.value().compareTo(MOST_YEARS_OF_AGE) <= 0
        && tokens.get(numeral.from() - 1).word().equals(",")
        && tokens.get(numeral.from() - 2).tag().startsWith("NNP")
        && (numeral.to() == tokens.size()
            || Set.of(",", ".", ")", "``", "''").contains(tokens.get(numeral.to()).tag())
            || tokens.get(numeral.to()).word().equals(")"));
  }

  /** "Flight 17", "the 400 Unit", "10 Foo Street". */
  private boolean isLabel(List<Token> tokens, Numeral numeral) {
    boolean scale = numeral.from() > 0 && units.scale(tokens.get(numeral.from() - 1)).isPresent();
    if (numeral.currency().isPresent() || scale) {
      return false;
    }
    Token head = tokens.get(numeral.head());
    boolean modifies = head.relation().equals("nummod") && head.head() >= 0;
    return modifies
        && (head.head() < numeral.from() || tokens.get(head.head()).tag().equals("NNP"));
  }

  /** "3 Economy" at the head of a sentence. */
  private static boolean isListNumber(List<Token> tokens, Numeral numeral) {
    return numeral.from() == 0
        && numeral.to() == 1
        && tokens.size() > 1
        && Character.isDigit(tokens.get(0).word().codePointAt(0))
        && Character.isUpperCase(tokens.get(1).word().codePointAt(0))
        && !tokens.get(1).tag().startsWith("JJ")
        && !tokens.get(1).tag().equals("NNPS");
  }

  private boolean isDefinite(List<Token> tokens, Numeral numeral) {
    return numeral.from() > 0
        && numeral.currency().isEmpty()
        && numeral.value().compareTo(SMALL) <= 0
        && definite.contains(lower(tokens.get(numeral.from() - 1)));
  }

  private static String lower(Token token) {
    return token.word().toLowerCase(Locale.ROOT);
  }
}
