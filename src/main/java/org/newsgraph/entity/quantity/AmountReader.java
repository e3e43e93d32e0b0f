package org.newsgraph.entity.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Token;

/** Reads one value: digits or words, with the scales behind them. */
final class AmountReader {

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

  /** A value that was read up to, not with, the token {@code to}. */
  record Amount(BigDecimal value, int to, boolean scaled) {}

  private final Map<String, Word> words =
      Lexicon.table("number-words.tsv", 3).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0),
                  row ->
                      new Word(
                          new BigDecimal(row.get(1)),
                          Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)))));

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The factor that a word stands for ("million"); empty if it is no number word. */
  Optional<BigDecimal> scaleOf(Token token) {
    return Optional.ofNullable(words.get(lower(token))).map(Word::value);
  }

  /** The value that starts at a token; empty if none does. Sums of money may be abbreviated. */
  Optional<Amount> read(List<Token> tokens, int from, boolean money) {
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
