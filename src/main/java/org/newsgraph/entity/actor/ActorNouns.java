package org.newsgraph.entity.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordNet;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/** Common nouns that stand for actors, from the list {@code actor-nouns.tsv}. */
final class ActorNouns {

  /** What kind of actor a noun stands for. */
  enum Kind {
    FORCE,
    SOLDIERS,
    BRANCH,
    ORGANIZATION,
    MEDIA,
    GOVERNMENT,
    GROUP
  }

  /**
   * A noun of the list that ends a run of tokens.
   *
   * @param kind what it stands for
   * @param from its first token
   * @param plural whether it is in the plural
   */
  record Noun(Kind kind, int from, boolean plural) {}

  private static final int LONGEST = 4;

  private final Map<String, Map<String, Kind>> kinds = new HashMap<>();

  ActorNouns() {
    for (List<String> row : Lexicon.table("actor-nouns.tsv", 3)) {
      kinds
          .computeIfAbsent(row.get(0), noun -> new HashMap<>())
          .put(row.get(2), Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
  }

  /** The longest noun of the list whose last word is the token at {@code last}. */
  Optional<Noun> endingAt(Sentence sentence, int last) {
    Token token = sentence.tokens().get(last);
    if (!token.tag().startsWith("NN")) {
      return Optional.empty();
    }
    boolean plural = isPlural(token);
    for (int from = Math.max(0, last - LONGEST + 1); from <= last; from++) {
      Optional<Kind> kind = kind(phrase(sentence, from, last), plural);
      if (kind.isPresent()) {
        return Optional.of(new Noun(kind.get(), from, plural));
      }
    }
    return Optional.empty();
  }

  private Optional<Kind> kind(String phrase, boolean plural) {
    Map<String, Kind> byNumber = kinds.getOrDefault(phrase, Map.of());
    return Optional.ofNullable(
        byNumber.getOrDefault(plural ? "plural" : "singular", byNumber.get("any")));
  }

  private static String phrase(Sentence sentence, int from, int last) {
    StringBuilder words = new StringBuilder();
    for (Token token : sentence.tokens().subList(from, last)) {
      words.append(token.word().toLowerCase(Locale.ROOT)).append(' ');
    }
    return words.append(singular(sentence.tokens().get(last))).toString();
  }

  /** Whether the noun is for several together, "it" and not "he": "the jury", "the public". */
  boolean isCollective(Token token) {
    String noun = singular(token);
    return kinds.getOrDefault(noun, Map.of()).containsKey("any")
        || WordNet.nounClass(noun).filter("group"::equals).isPresent();
  }

  static boolean isPlural(Token token) {
    String word = token.word();
    return token.tag().equals("NNS")
        || token.tag().equals("NNPS")
        || (token.tag().equals("NNP") && word.endsWith("s") && !word.endsWith("ss"));
  }

  /** The lemma in lower case; for a plural that keeps its form as lemma, without s. */
  static String singular(Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if (!isPlural(token) || !lemma.equals(token.word().toLowerCase(Locale.ROOT))) {
      return lemma;
    }
    return lemma.endsWith("ies")
        ? lemma.substring(0, lemma.length() - 3) + "y"
        : lemma.endsWith("s") ? lemma.substring(0, lemma.length() - 1) : lemma;
  }
}
