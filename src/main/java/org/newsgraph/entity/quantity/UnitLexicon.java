package org.newsgraph.entity.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/**
 * The words around a number that {@code units.tsv} lists, by what they say of what it counts.
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
final class UnitLexicon {

  private final Map<String, Map<String, String>> kinds =
      Lexicon.table("units.tsv", 3).stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get(0),
                  Collectors.toMap(
                      row -> row.get(1), (Function<List<String>, String>) row -> row.get(2))));

  private final Set<String> people = Lexicon.words("people-nouns.txt");

  Optional<String> currencyOfSign(String word) {
    return find("sign", word);
  }

  /** The code of a currency's name, with the country before it where that tells which. */
  Optional<String> currency(List<Token> tokens, int from, int noun) {
    String name =
        tokens.subList(from, noun + 1).stream()
            .map(UnitLexicon::lemma)
            .collect(Collectors.joining(" "));
    return find("currency", name).or(() -> find("currency", lemma(tokens.get(noun))));
  }

  Optional<String> percent(Token token) {
    return find("percent", lemma(token));
  }

  /** The unit of a share that is written in two words ("per cent"). */
  Optional<String> percent(Token first, Token second) {
    return find("percent", lemma(first) + " " + lemma(second));
  }

  /** Whether a unit is that of shares. */
  boolean isShare(String unit) {
    return find("percent", unit).isPresent();
  }

  /** "people" for "others", "dead" and the like. */
  Optional<String> people(Token noun) {
    return find("people", lemma(noun));
  }

  /** What a "toll" counts. */
  Optional<String> counted(Token noun) {
    return find("toll", lemma(noun));
  }

  /** A scale whose name stands before its number ("magnitude 6.1"). */
  Optional<String> scale(Token before) {
    return find("scale", lemma(before));
  }

  /** Whether a noun means the number of what was counted before it ("put the figure at 40"). */
  boolean isFigure(Token noun) {
    return find("figure", lemma(noun)).isPresent();
  }

  boolean isModifier(Token token) {
    return find("modifier", lemma(token)).isPresent();
  }

  /** "percentage point", which is a unit of its own. */
  boolean isPoint(Token first, Token second) {
    return find("point", lemma(first) + " " + lemma(second)).isPresent();
  }

  /** Whether it is the sign of a measure, which is written like a name ("GW"). */
  boolean isSymbol(Token noun) {
    return find("symbol", noun.word()).isPresent();
  }

  /** The plural of a unit of time. */
  Optional<String> duration(Token noun) {
    return find("duration", lemma(noun));
  }

  /** What a verb of harm counts if its number has no noun ("nine were injured"). */
  Optional<String> harmed(Token verb) {
    return find("harm", lemma(verb));
  }

  /** Whether a preposition stands before the figure of an estimate ("put the toll at 40"). */
  boolean isEstimate(Token preposition) {
    return find("estimate", lemma(preposition)).isPresent();
  }

  /** How many tokens at an index say that the number before counts a part ("out of"); 0 if none. */
  int lengthOfPart(List<Token> tokens, int from) {
    for (int to = Math.min(tokens.size(), from + 2); to > from; to--) {
      String words =
          tokens.subList(from, to).stream().map(Token::word).collect(Collectors.joining(" "));
      if (find("part", words).isPresent()) {
        return to - from;
      }
    }
    return 0;
  }

  /** What the first word on a vote or a game counts that two joined numbers are the sides of. */
  Optional<String> tally(List<Token> tokens) {
    return tokens.stream()
        .map(token -> find("tally", lemma(token)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether a preposition only hedges the number after it ("around 40"). */
  boolean isApproximator(Token preposition) {
    return find("approximator", lemma(preposition)).isPresent();
  }

  /** Whether a preposition adds a number of the same things ("including 40"). */
  boolean isAddition(Token preposition) {
    return find("addition", lemma(preposition)).isPresent();
  }

  /** Whether a word before a number says that it is an age. */
  boolean isAge(Token before) {
    return find("age", lemma(before)).isPresent();
  }

  boolean isDash(Token token) {
    return token.word().equals("-") || token.word().equals("–");
  }

  /** Whether a dash at an index joins a unit to the number before it ("24-hour"). */
  boolean isUnitAfterDash(List<Token> tokens, int dash) {
    return isDash(tokens.get(dash))
        && dash + 1 < tokens.size()
        && tokens.get(dash + 1).tag().matches("NNS?")
        && Character.isLowerCase(tokens.get(dash + 1).word().codePointAt(0));
  }

  /** Whether a plural noun is one for people. */
  boolean isPeople(Token noun) {
    return people.contains(lemma(noun)) || lemma(noun).equals("people");
  }

  boolean isDeterminer(Token token) {
    return Set.of("DT", "JJ", "PRP$", "POS").contains(token.tag());
  }

  boolean isAbstract(Token noun) {
    return find("abstract", lemma(noun)).isPresent();
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  private Optional<String> find(String kind, String word) {
    return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(word));
  }

  /**
   * The noun with the nouns and the adjective of its measure before it ("police officers", "square
   * miles"), a name as a whole, and the measure after it ("kilometers per hour").
   */
  String name(Sentence sentence, int from, int noun) {
    List<Token> tokens = sentence.tokens();
    boolean proper =
        tokens.get(noun).tag().startsWith("NNP") || currency(tokens, noun, noun).isPresent();
    int begin = noun;
    while (begin > from && belongsTo(tokens.get(begin - 1), noun, proper)) {
      begin--;
    }
    String name = words(tokens, begin, noun + 1);
    int end = endOfRate(tokens, noun + 1);
    return isSlashed(tokens, noun + 1)
        ? name + "/" + tokens.get(noun + 2).word().replace(".", "")
        : end > noun + 1 ? name + " " + words(tokens, noun + 1, end) : name;
  }

  /** The plural of a noun that its number does not put there ("ten-storey", "149 vote margin"). */
  String plural(Token noun) {
    String word = noun.word();
    return duration(noun)
        .or(() -> find("plural", lemma(noun)))
        .orElseGet(
            () ->
                noun.tag().endsWith("S")
                    ? word
                    : word.matches(".*(?:s|x|ch|sh)")
                        ? word + "es"
                        : word.matches(".*[^aeiou]y")
                            ? word.substring(0, word.length() - 1) + "ies"
                            : word + "s");
  }

  private boolean belongsTo(Token token, int noun, boolean proper) {
    return isModifier(token)
        || (token.relation().equals("compound")
            && token.head() == noun
            && token.tag().startsWith("NN"))
        || (proper && Character.isUpperCase(token.word().codePointAt(0)));
  }

  private static String words(List<Token> tokens, int from, int to) {
    return String.join(" ", tokens.subList(from, to).stream().map(Token::word).toList());
  }

  /** "km/h". */
  private static boolean isSlashed(List<Token> tokens, int i) {
    return i + 1 < tokens.size()
        && tokens.get(i).word().equals("/")
        && tokens.get(i).span().end() == tokens.get(i + 1).span().begin()
        && tokens.get(i).span().begin() == tokens.get(i - 1).span().end();
  }

  /** After "per hour", "per 100,000 people"; where it begins if there is none. */
  private static int endOfRate(List<Token> tokens, int from) {
    if (from >= tokens.size() || !tokens.get(from).word().equals("per")) {
      return from;
    }
    int noun = from + 1;
    while (noun < tokens.size() && tokens.get(noun).tag().equals("CD")) {
      noun++;
    }
    return noun < tokens.size() && tokens.get(noun).tag().startsWith("NN") ? noun + 1 : from;
  }
}
