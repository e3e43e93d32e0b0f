package org.newsgraph.entity.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/**
 * Finds the numbers of a sentence: in digits, in words, either with a scale ("1.1 million", "a
 * dozen"), fractions, sums of money, and ranges.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class NumeralReader {

  private static final Pattern DIGITS =
      Pattern.compile("(?:[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}|[0-9]+)(?:\\.[0-9]+)?|\\.[0-9]+");

  /** How many digits of a fraction are kept ("two-thirds"). */
  private static final int FRACTION_DIGITS = 4;

  private static final Pattern SUM = Pattern.compile("(" + DIGITS.pattern() + ")(\\p{L}+)");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** What shares are told of with "out of", as votes and things are too. */
  private static final Set<BigDecimal> ROUND =
      Set.of(BigDecimal.TEN, BigDecimal.valueOf(100), BigDecimal.valueOf(1000));

  /** Shares are told of no more than this many with "in": "one in twenty". */
  private static final BigDecimal MOST = BigDecimal.valueOf(20);

  private enum Kind {
    NUMBER,
    TENS,
    SCALE,
    SUFFIX,
    PART
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
    return fraction(tokens, from)
        .map(part -> new Numeral(from, part.to(), part.value(), Optional.empty(), sign))
        .or(
            () ->
                amount(tokens, start, sign.isPresent())
                    .map(amount -> withUpperEnd(tokens, from, amount, sign)));
  }

  private Numeral withUpperEnd(
      List<Token> tokens, int from, Amount lower, Optional<String> currency) {
    Optional<Amount> upper =
        isRange(tokens, from, lower.to())
            ? amount(tokens, afterSign(tokens, lower.to() + 1), currency.isPresent())
            : Optional.empty();
    if (upper.isEmpty()) {
      int to = afterPlus(tokens, lower.to());
      return new Numeral(from, to, lower.value(), Optional.empty(), currency);
    }
    Amount end = upper.get();
    BigDecimal least = lower.scaled() ? lower.value() : scaledLike(lower, end, tokens);
    return least.compareTo(end.value()) < 0
        ? new Numeral(from, end.to(), least, Optional.of(end.value()), currency)
        : new Numeral(from, lower.to(), lower.value(), Optional.empty(), currency);
  }

  /** After the "-plus" of "60-plus"; where it begins if there is none. */
  private int afterPlus(List<Token> tokens, int from) {
    return from < tokens.size()
            && units.isDash(tokens.get(from))
            && isWord(tokens, from + 1, HedgeFinder.PLUS)
        ? from + 2
        : from;
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

  /**
   * "10-20", "10 to 20" but not "from 10 to 20", which are two values, "between 10 and 20"; in a
   * sentence on a vote the two are those for and against.
   */
  private boolean isRange(List<Token> tokens, int from, int join) {
    if (join + 1 >= tokens.size()
        || (units.isDash(tokens.get(join)) && units.tally(tokens).isPresent())) {
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
              int and = afterHalf(tokens, base.to());
              BigDecimal value = and > base.to() ? base.value().add(HALF) : base.value();
              int to = and;
              Optional<Word> scale = scale(tokens, to, money);
              while (scale.isPresent()) {
                value = value.multiply(scale.get().value());
                to++;
                scale = scale(tokens, to, false);
              }
              return withRest(tokens, new Amount(plain(value), to, to > and));
            });
  }

  /** After "and a half", with or without hyphens; where it begins if there is none. */
  private int afterHalf(List<Token> tokens, int from) {
    int i = from;
    for (String word : List.of("and", "a", "half")) {
      i = i < tokens.size() && units.isDash(tokens.get(i)) ? i + 1 : i;
      if (!isWord(tokens, i, word)) {
        return from;
      }
      i++;
    }
    return i;
  }

  /** "two hundred and fifty", all in words. */
  private Amount withRest(List<Token> tokens, Amount hundreds) {
    int at = isWord(tokens, hundreds.to(), "and") ? hundreds.to() + 1 : hundreds.to();
    return isWord(tokens, hundreds.to() - 1, "hundred")
        ? ones(tokens, at)
            .map(rest -> new Amount(hundreds.value().add(rest.value()), rest.to(), true))
            .orElse(hundreds)
        : hundreds;
  }

  /** A number below a hundred in words. */
  private Optional<Amount> ones(List<Token> tokens, int i) {
    return word(tokens, i, Kind.NUMBER)
        .map(word -> new Amount(word.value(), i + 1, false))
        .or(() -> word(tokens, i, Kind.TENS).map(tens -> compound(tokens, i, tens)));
  }

  /** "half of", "a third of", "two-thirds"; neither "the second half of" nor "a third term". */
  private Optional<Amount> fraction(List<Token> tokens, int from) {
    Optional<Word> half =
        word(tokens, from, Kind.PART)
            .filter(part -> isWord(tokens, from, "half") && isWhole(tokens, from + 1))
            .filter(part -> articleOfScale(tokens, from).isEmpty())
            .filter(part -> from == 0 || !units.isDeterminer(tokens.get(from - 1)));
    return half.map(part -> fraction(BigDecimal.ONE, part.value(), from + 1))
        .or(() -> counter(tokens, from).flatMap(count -> parts(tokens, count)))
        .or(() -> share(tokens, from));
  }

  /** "nine in ten", "nine out of ten"; "two in five days" are two. */
  private Optional<Amount> share(List<Token> tokens, int from) {
    Optional<Amount> part = single(tokens, from);
    if (part.isEmpty()) {
      return part;
    }
    boolean out = isWord(tokens, from + 1, "out") && isWord(tokens, from + 2, "of");
    int of = out ? from + 3 : from + 2;
    return single(tokens, of)
        .filter(whole -> out || isWord(tokens, from + 1, "in"))
        .filter(whole -> part.get().value().compareTo(whole.value()) < 0)
        .filter(
            whole -> ROUND.contains(whole.value()) || !out && whole.value().compareTo(MOST) <= 0)
        .filter(whole -> of + 1 == tokens.size() || units.duration(tokens.get(of + 1)).isEmpty())
        .map(whole -> fraction(part.get().value(), whole.value(), of + 1));
  }

  /** A whole number of one token. */
  private Optional<Amount> single(List<Token> tokens, int i) {
    return base(tokens, i)
        .filter(amount -> amount.to() == i + 1 && amount.value().scale() <= 0)
        .filter(amount -> tokens.get(i).tag().equals("CD"));
  }

  private static Amount fraction(BigDecimal count, BigDecimal whole, int to) {
    BigDecimal value = count.divide(whole, FRACTION_DIGITS, RoundingMode.HALF_UP);
    return new Amount(plain(value), to, false);
  }

  private static boolean isWhole(List<Token> tokens, int i) {
    return isWord(tokens, i, "of")
        || (i < tokens.size() && List.of("DT", "PDT", "PRP$").contains(tokens.get(i).tag()))
        || isFinite(tokens, i);
  }

  private static boolean isFinite(List<Token> tokens, int i) {
    return i < tokens.size() && List.of("VBP", "VBD", "VBZ", "MD").contains(tokens.get(i).tag());
  }

  /** The "a" or the number in words before the parts of a fraction. */
  private Optional<Amount> counter(List<Token> tokens, int i) {
    return isArticle(tokens, i)
        ? Optional.of(new Amount(BigDecimal.ONE, i + 1, false))
        : word(tokens, i, Kind.NUMBER).map(count -> new Amount(count.value(), i + 1, false));
  }

  private Optional<Amount> parts(List<Token> tokens, Amount count) {
    boolean hyphen = count.to() < tokens.size() && units.isDash(tokens.get(count.to()));
    int at = hyphen ? count.to() + 1 : count.to();
    return word(tokens, at, Kind.PART)
        .filter(part -> Character.isLowerCase(tokens.get(at).word().codePointAt(0)))
        .filter(part -> hyphen || isWord(tokens, at + 1, "of") || isHedged(tokens, count, at))
        .map(part -> fraction(count.value(), part.value(), at + 1));
  }

  /** "nearly a third say so"; not "a third said so", who may be somebody. */
  private static boolean isHedged(List<Token> tokens, Amount count, int part) {
    int before = count.to() - 2;
    return isFinite(tokens, part + 1)
        && before >= 0
        && List.of("RB", "IN", "JJR").contains(tokens.get(before).tag());
  }

  private static boolean isArticle(List<Token> tokens, int i) {
    return isWord(tokens, i, "a") || isWord(tokens, i, "an");
  }

  private static boolean isWord(List<Token> tokens, int i, String word) {
    return i >= 0 && i < tokens.size() && lower(tokens.get(i)).equals(word);
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

  /** Digits, a number word, or "a" or "half a" before a scale; "hundreds" is too vague. */
  private Optional<Amount> base(List<Token> tokens, int i) {
    if (i >= tokens.size()) {
      return Optional.empty();
    }
    if (DIGITS.matcher(tokens.get(i).word()).matches()) {
      BigDecimal value = new BigDecimal(tokens.get(i).word().replace(",", ""));
      return Optional.of(new Amount(value, i + 1, false));
    }
    return ones(tokens, i)
        .or(() -> articleOfScale(tokens, i))
        .or(() -> joined(tokens.get(i).word()).map(value -> new Amount(value, i + 1, false)));
  }

  /** The "a" of "a million", the "half a" of "half a million", the "half-" of "a half-million". */
  private Optional<Amount> articleOfScale(List<Token> tokens, int i) {
    boolean half = isWord(tokens, i, "half") && isArticle(tokens, i + 1);
    int article = half ? i + 1 : i;
    return isArticle(tokens, article) && word(tokens, article + 1, Kind.SCALE).isPresent()
        ? Optional.of(new Amount(half ? HALF : BigDecimal.ONE, article + 1, false))
        : halfOfScale(tokens, isArticle(tokens, i) ? i + 1 : i);
  }

  private Optional<Amount> halfOfScale(List<Token> tokens, int half) {
    int dash = half + 1;
    boolean joined = dash < tokens.size() && units.isDash(tokens.get(dash));
    return isWord(tokens, half, "half") && joined && word(tokens, dash + 1, Kind.SCALE).isPresent()
        ? Optional.of(new Amount(HALF, dash + 1, false))
        : Optional.empty();
  }

  /** "twenty five", also with a hyphen that the tokenizer splits. */
  private Amount compound(List<Token> tokens, int i, Word tens) {
    int at = i + 1 < tokens.size() && tokens.get(i + 1).word().equals("-") ? i + 2 : i + 1;
    return word(tokens, at, Kind.NUMBER)
        .filter(ones -> ones.value().compareTo(BigDecimal.TEN) < 0)
        .map(ones -> new Amount(tens.value().add(ones.value()), at + 1, false))
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

  /**
   * A number as it stands in a sentence.
   *
   * @param from the index of its first token, a currency sign included
   * @param to the index after its last token
   * @param value what it says; for a range its lower end
   * @param upper a range's upper end, empty if it is none
   * @param currency the ISO 4217 code of the sign before it, empty without one
   */
  record Numeral(
      int from, int to, BigDecimal value, Optional<BigDecimal> upper, Optional<String> currency) {

    /** The index of the token that the tree hangs on: the last one. */
    int head() {
      return to - 1;
    }
  }
}
