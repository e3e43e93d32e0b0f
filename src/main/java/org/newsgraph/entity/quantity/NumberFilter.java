package org.newsgraph.entity.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.entity.quantity.NumeralReader.Numeral;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/**
 * Tells the numbers that report no quantity: dates, numbers in names, list and page numbers.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class NumberFilter {

  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2099);

  /** Definite numbers up to here ("the two states") count what the reader knows already. */
  private static final BigDecimal SMALL = BigDecimal.valueOf(2);

  /** What joins the days of one month. */
  private static final Set<String> DAY_LINKS = Set.of("and", "or", ",", "-", "–", "to");

  private final Set<String> before = words("before");
  private final Set<String> after = words("after");
  private final Set<String> definite = words("definite");
  private final Set<String> links = words("link");
  private final Set<String> emergency = words("emergency");
  private final Set<String> calls = words("call");
  private final UnitLexicon units;
  private final HedgeFinder hedges;

  NumberFilter(UnitLexicon units, HedgeFinder hedges) {
    this.units = units;
    this.hedges = hedges;
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
        || isYear(sentence, numeral)
        || isDay(tokens, numeral)
        || isNote(tokens, numeral)
        || isLabel(tokens, numeral)
        || isListNumber(tokens, numeral)
        || isEmergency(tokens, numeral)
        || isBlock(tokens, numeral)
        || isDefinite(tokens, numeral);
  }

  /** "911 calls". */
  private boolean isEmergency(List<Token> tokens, Numeral numeral) {
    return emergency.contains(tokens.get(numeral.from()).word())
        && numeral.to() < tokens.size()
        && calls.contains(tokens.get(numeral.to()).lemma().toLowerCase(Locale.ROOT));
  }

  /** "the 400 block of Foo Street", "the 400-block". */
  private boolean isBlock(List<Token> tokens, Numeral numeral) {
    int noun = afterDash(tokens, numeral.to());
    return noun < tokens.size()
        && lower(tokens.get(noun)).equals("block")
        && numeral.value().compareTo(BigDecimal.ONE) > 0
        && numeral.from() > 0
        && lower(tokens.get(numeral.from() - 1)).equals("the");
  }

  private int afterDash(List<Token> tokens, int i) {
    return i < tokens.size() && units.isDash(tokens.get(i)) ? i + 1 : i;
  }

  private boolean isBeside(List<Token> tokens, Numeral numeral) {
    return (numeral.from() > 0 && before.contains(lower(tokens.get(numeral.from() - 1))))
        || (numeral.from() > 1
            && links.contains(lower(tokens.get(numeral.from() - 1)))
            && before.contains(lower(tokens.get(numeral.from() - 2)))
            && !isGrouped(tokens, numeral))
        || (numeral.to() < tokens.size()
            && after.contains(lower(tokens.get(afterDash(tokens, numeral.to())))));
  }

  /** "1,042", as no label is written. */
  private static boolean isGrouped(List<Token> tokens, Numeral numeral) {
    return tokens.get(numeral.from()).word().contains(",");
  }

  /** "Su-34", "9:30", "24/7": the number is a part of a longer word; "24-hour" has its unit. */
  private boolean isGlued(List<Token> tokens, Numeral numeral) {
    boolean before =
        numeral.from() > 1
            && joins(tokens.get(numeral.from() - 1))
            && touches(tokens, numeral.from() - 1)
            && touches(tokens, numeral.from())
            && !tokens.get(numeral.from() - 2).word().equals("%");
    boolean after =
        numeral.to() + 1 < tokens.size()
            && joins(tokens.get(numeral.to()))
            && touches(tokens, numeral.to())
            && touches(tokens, numeral.to() + 1);
    boolean side = units.tally(tokens).isPresent();
    return (before && !(side && isNumberOrTo(tokens.get(numeral.from() - 2))))
        || (after
            && !units.isUnitAfterDash(tokens, numeral.to())
            && !(side && isNumberOrTo(tokens.get(numeral.to() + 1))));
  }

  private static boolean isNumberOrTo(Token token) {
    return token.tag().equals("CD") || token.word().equals("to");
  }

  private static boolean joins(Token token) {
    return token.word().equals("-")
        || token.word().equals("–")
        || token.word().equals(":")
        || token.word().equals("/");
  }

  /** Whether no blank stands between token {@code i} and the one before it. */
  private static boolean touches(List<Token> tokens, int i) {
    return tokens.get(i - 1).span().end() == tokens.get(i).span().begin();
  }

  /** A number like a year, unless it is hedged or people are counted. */
  private boolean isYear(Sentence sentence, Numeral numeral) {
    Token token = sentence.tokens().get(numeral.from());
    return (numeral.to() - numeral.from() == 1 || numeral.upper().isPresent())
        && token.word().length() == 4
        && numeral.value().compareTo(FIRST_YEAR) >= 0
        && numeral.value().compareTo(LAST_YEAR) <= 0
        && !(isBeforePlural(sentence.tokens(), numeral)
            && (hedges.find(sentence, numeral).isPresent()
                || units.isPeople(sentence.tokens().get(numeral.to()))));
  }

  private static boolean isBeforePlural(List<Token> tokens, Numeral numeral) {
    return numeral.to() < tokens.size() && tokens.get(numeral.to()).tag().equals("NNS");
  }

  /** The second day of "March 3 and 4". */
  private boolean isDay(List<Token> tokens, Numeral numeral) {
    int month = numeral.from() - 3;
    return month >= 0
        && DAY_LINKS.contains(lower(tokens.get(numeral.from() - 1)))
        && tokens.get(month).tag().equals("NNP")
        && before.contains(lower(tokens.get(month)))
        && !isBeforePlural(tokens, numeral);
  }

  /** "[3]". */
  private static boolean isNote(List<Token> tokens, Numeral numeral) {
    return numeral.from() > 0
        && numeral.to() < tokens.size()
        && tokens.get(numeral.from() - 1).word().equals("[")
        && tokens.get(numeral.to()).word().equals("]");
  }

  /** "Flight 17", "the 400 Unit", "10 Foo Street"; "on Monday 17 people" counts. */
  private boolean isLabel(List<Token> tokens, Numeral numeral) {
    boolean scale = numeral.from() > 0 && units.scale(tokens.get(numeral.from() - 1)).isPresent();
    if (numeral.currency().isPresent() || scale || isGrouped(tokens, numeral)) {
      return false;
    }
    if (numeral.to() < tokens.size() && lower(tokens.get(numeral.to())).equals("of")) {
      return false;
    }
    Token head = tokens.get(numeral.head());
    boolean modifies = head.relation().equals("nummod") && head.head() >= 0;
    boolean afterNoun = numeral.from() > 0 && tokens.get(numeral.from() - 1).tag().startsWith("NN");
    boolean governed = modifies && head.head() < numeral.from();
    boolean named =
        modifies
            && !governed
            && tokens.get(head.head()).tag().equals("NNP")
            && !units.isSymbol(tokens.get(head.head()));
    return named
        || (governed && (afterNoun || !isBeforeNoun(tokens, numeral)))
        || (afterNoun && head.tag().startsWith("NNP"));
  }

  private static boolean isBeforeNoun(List<Token> tokens, Numeral numeral) {
    return numeral.to() < tokens.size() && tokens.get(numeral.to()).tag().matches("NNS?");
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

  /** "the two states"; neither "the two-day strike" nor "said that two left". */
  private boolean isDefinite(List<Token> tokens, Numeral numeral) {
    return numeral.from() > 0
        && !tokens.get(numeral.from() - 1).tag().equals("IN")
        && !(numeral.to() < tokens.size() && units.isUnitAfterDash(tokens, numeral.to()))
        && numeral.currency().isEmpty()
        && numeral.value().compareTo(SMALL) <= 0
        && definite.contains(lower(tokens.get(numeral.from() - 1)));
  }

  private static String lower(Token token) {
    return token.word().toLowerCase(Locale.ROOT);
  }
}
