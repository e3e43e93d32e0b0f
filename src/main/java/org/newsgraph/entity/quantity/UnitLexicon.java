package org.newsgraph.entity.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  Optional<String> currencyOfSign(String word) {
    return find("sign", word);
  }

  Optional<String> currency(Token noun) {
    return find("currency", lemma(noun));
  }

  Optional<String> percent(Token token) {
    return find("percent", lemma(token));
  }

  /** The unit of a share that is written in two words ("per cent"). */
  Optional<String> percent(Token first, Token second) {
    return find("percent", lemma(first) + " " + lemma(second));
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

  boolean isDuration(Token noun) {
    return find("duration", lemma(noun)).isPresent();
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

  boolean isAbstract(Token noun) {
    return find("abstract", lemma(noun)).isPresent();
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  private Optional<String> find(String kind, String word) {
    return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(word));
  }

  /** The noun with the adjective of its measure ("square miles"), or a name as a whole. */
  String name(Sentence sentence, int from, int noun) {
    List<Token> tokens = sentence.tokens();
    boolean proper =
        tokens.get(noun).tag().startsWith("NNP") || currency(tokens.get(noun)).isPresent();
    int begin = noun;
    while (begin > from
        && (isModifier(tokens.get(begin - 1))
            || (proper && Character.isUpperCase(tokens.get(begin - 1).word().codePointAt(0))))) {
      begin--;
    }
    return String.join(" ", tokens.subList(begin, noun + 1).stream().map(Token::word).toList());
  }
}
