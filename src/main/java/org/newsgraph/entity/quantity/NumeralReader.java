package org.newsgraph.entity.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/**
 * Finds the numbers of a sentence: in digits, in words, either with a scale ("1.1 million"), sums
 * of money, and ranges.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class NumeralReader {

  private static final Pattern DIGITS =
      Pattern.compile("(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?");

  private static final Pattern SUM = Pattern.compile("(" + DIGITS.pattern() + ")(\\p{L}+)");

  private enum Kind {
    NUMBER,
    TENS,
    SCALE,
    SUFFIX
  }

  private record Word(BigDecimal value, Kind kind) {}

  /**
   * A value.
   *
   * @param to the index after its last token
   * @param scaled whether a word such as "million" multiplies it
   */
  private record Amount(BigDecimal value, int to, boolean scaled) {}

  private final Map<String, Word> words =
      Lexicon.table("number-words.tsv", 3).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0),
                  row ->
                      new Word(
                          new BigDecimal(row.get(1)),
                          Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)))));

  /** Stands in {@code number-ranges.tsv} for any word before the first number. */
  private static final String ANY = "*";

  /** By the word between two numbers and the word before the first, whether they are a range. */
  private final Map<String, Map<String, Boolean>> ranges =
      Lexicon.table("number-ranges.tsv", 3).stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get(0),
                  Collectors.toMap(row -> row.get(1), row -> row.get(2).equals("range"))));

  private final UnitLexicon units;

  NumeralReader(UnitLexicon units) {
    this.units = units;
  }

  /** Returns the numbers of a sentence in order; they do not overlap. */
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
    return amount(tokens, start, sign.isPresent())
        .map(amount -> withUpperEnd(tokens, from, amount, sign));
  }

  private Numeral withUpperEnd(
      List<Token> tokens, int from, Amount lower, Optional<String> currency) {
    Optional<Amount> upper =
        isRange(tokens, from, lower.to())
            ? amount(tokens, afterSign(tokens, lower.to() + 1), currency.isPresent())
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
        ? scaleOf(tokens.get(upper.to() - 1)).map(lower.value()::multiply).orElse(lower.value())
        : lower.value();
  }

  private int afterSign(List<Token> tokens, int i) {
    return i < tokens.size() && units.currencyOfSign(tokens.get(i).word()).isPresent() ? i + 1 : i;
  }

  /** "10-20", "10 to 20" but not "from 10 to 20", which are two values, "between 10 and 20". */
  private boolean isRange(List<Token> tokens, int from, int join) {
    if (join + 1 >= tokens.size()) {
      return false;
    }
    Map<String, Boolean> byWordBefore = ranges.getOrDefault(lower(tokens.get(join)), Map.of());
    String before = from > 0 ? lower(tokens.get(from - 1)) : "";
    return byWordBefore.getOrDefault(before, byWordBefore.getOrDefault(ANY, false));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The factor that a word stands for ("million"); empty if it is not a number word. */
  private Optional<BigDecimal> scaleOf(Token token) {
    return Optional.ofNullable(words.get(lower(token))).map(Word::value);
  }

  /** The value that starts at a token; empty if none does. Sums of money may be abbreviated. */
  private Optional<Amount> amount(List<Token> tokens, int from, boolean money) {
    return (money ? glued(tokens, from) : Optional.<Amount>empty())
        .or(() -> scaled(tokens, from, money));
  }

  private Optional<Amount> scaled(List<Token> tokens, int from, boolean money) {
    return base(tokens, from)
        .map(
            base -> {
              BigDecimal value = base.value();
              int to = base.to();
              Optional<Word> scale = scale(tokens, to, money);
              while (scale.isPresent()) {
                value = value.multiply(scale.get().value());
                to++;
                scale = scale(tokens, to, false);
              }
              return new Amount(plain(value), to, to > base.to());
            });
  }

  /** "3.5bn" in one token. */
  private Optional<Amount> glued(List<Token> tokens, int i) {
    Matcher sum = SUM.matcher(i < tokens.size() ? lower(tokens.get(i)) : "");
    if (!sum.matches()) {
      return Optional.empty();
    }
    BigDecimal digits = new BigDecimal(sum.group(1).replace(",", ""));
    return Optional.ofNullable(words.get(sum.group(2)))
        .map(scale -> new Amount(plain(digits.multiply(scale.value())), i + 1, true));
  }

  /** Digits, or a number word; a scale alone ("hundreds", "a million") is too vague. */
  private Optional<Amount> base(List<Token> tokens, int i) {
    if (i >= tokens.size()) {
      return Optional.empty();
    }
    if (DIGITS.matcher(tokens.get(i).word()).matches()) {
      BigDecimal value = new BigDecimal(tokens.get(i).word().replace(",", ""));
      return Optional.of(new Amount(value, i + 1, false));
    }
    return word(tokens, i, Kind.NUMBER)
        .map(word -> new Amount(word.value(), i + 1, false))
        .or(() -> word(tokens, i, Kind.TENS).map(tens -> compound(tokens, i, tens)))
        .or(() -> joined(tokens.get(i).word()).map(value -> new Amount(value, i + 1, false)));
  }

  /** "twenty - five", as the tokenizer splits it. */
  private Amount compound(List<Token> tokens, int i, Word tens) {
    boolean hyphen = i + 2 < tokens.size() && tokens.get(i + 1).word().equals("-");
    return (hyphen ? word(tokens, i + 2, Kind.NUMBER) : Optional.<Word>empty())
        .map(ones -> new Amount(tens.value().add(ones.value()), i + 3, false))
        .orElse(new Amount(tens.value(), i + 1, false));
  }

  /** "twenty-five" in one token. */
  private Optional<BigDecimal> joined(String word) {
    String[] parts = word.toLowerCase(Locale.ROOT).split("-", -1);
    Word tens = parts.length == 2 ? words.get(parts[0]) : null;
    Word ones = parts.length == 2 ? words.get(parts[1]) : null;
    return tens != null && ones != null && tens.kind() == Kind.TENS && ones.kind() == Kind.NUMBER
        ? Optional.of(tens.value().add(ones.value()))
        : Optional.empty();
  }

  private Optional<Word> scale(List<Token> tokens, int i, boolean money) {
    Optional<Word> scale = word(tokens, i, Kind.SCALE);
    return money ? scale.or(() -> word(tokens, i, Kind.SUFFIX)) : scale;
  }

  private Optional<Word> word(List<Token> tokens, int i, Kind kind) {
    return i < tokens.size()
        ? Optional.ofNullable(words.get(lower(tokens.get(i)))).filter(w -> w.kind() == kind)
        : Optional.empty();
  }

  private static String lower(Token token) {
    return token.word().toLowerCase(Locale.ROOT);
  }
}
