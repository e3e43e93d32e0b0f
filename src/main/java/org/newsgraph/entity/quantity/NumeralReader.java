package org.newsgraph.entity.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.entity.quantity.AmountReader.Amount;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/** Finds numbers: digits, words, both with scales ("1.1 million"), sums of money, ranges. */
final class NumeralReader {

  private final AmountReader amounts = new AmountReader();
  private final Units units;

  NumeralReader(Units units) {
    this.units = units;
  }

  /** The numbers of a sentence in order, none overlapping. */
  List<Numeral> read(Sentence sentence) {
    List<Numeral> numerals = new ArrayList<>();
    int i = 0;
    while (i < sentence.tokens().size()) {
      Optional<Numeral> numeral = numeralAt(sentence, i);
      numeral.ifPresent(numerals::add);
      i = numeral.map(Numeral::to).orElse(i + 1);
    }
    return numerals;
  }

  private Optional<Numeral> numeralAt(Sentence sentence, int from) {
    List<Token> tokens = sentence.tokens();
    Optional<String> sign = units.currencyOfSign(tokens.get(from).word());
    int start = sign.isPresent() ? from + 1 : from;
    return amounts
        .read(tokens, start, sign.isPresent())
        .map(amount -> withUpperEnd(tokens, from, amount, sign));
  }

  private Numeral withUpperEnd(
      List<Token> tokens, int from, Amount lower, Optional<String> currency) {
    Optional<Amount> upper =
        isRange(tokens, from, lower.to())
            ? amounts.read(tokens, afterSign(tokens, lower.to() + 1), currency.isPresent())
            : Optional.empty();
    if (upper.isEmpty()) {
      return new Numeral(from, lower.to(), lower.value(), Optional.empty(), currency);
    }
    Amount end = upper.get();
    BigDecimal least = lower.scaled() ? lower.value() : scaledLike(lower, end, tokens);
    return least.compareTo(end.value()) < 0
        ? new Numeral(from, end.to(), least, Optional.of(end.value()), currency)
        : new Numeral(from, lower.to(), lower.value(), Optional.empty(), currency);
  }

  /** In "10 to 20 million" the scale is said once. */
  private BigDecimal scaledLike(Amount lower, Amount upper, List<Token> tokens) {
    return upper.scaled()
        ? amounts
            .scaleOf(tokens.get(upper.to() - 1))
            .map(lower.value()::multiply)
            .orElse(lower.value())
        : lower.value();
  }

  private int afterSign(List<Token> tokens, int i) {
    return i < tokens.size() && units.currencyOfSign(tokens.get(i).word()).isPresent() ? i + 1 : i;
  }

  /** "10-20", "10 to 20" but not "from 10 to 20", which are two values, "between 10 and 20". */
  private static boolean isRange(List<Token> tokens, int from, int join) {
    if (join + 1 >= tokens.size()) {
      return false;
    }
    String before = from > 0 ? lower(tokens.get(from - 1)) : "";
    return switch (lower(tokens.get(join))) {
      case "-", "–", "--" -> true;
      case "to" -> !before.equals("from");
      case "and" -> before.equals("between");
      default -> false;
    };
  }

  private static String lower(Token token) {
    return token.word().toLowerCase(Locale.ROOT);
  }
}
