package org.newsgraph.crosslink.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.text.Passage;

/** Finds the words by which a content begins that takes up a claim: "the mayor's allegations". */
final class ClaimPhrases {

  /**
   * A definite noun for something said.
   *
   * @param stances which statements the noun can stand for
   * @param whose how long the words before the noun are
   * @param possessive whether these words say whose claim it is
   * @param rest the words after the noun
   */
  record ClaimPhrase(Set<String> stances, int whose, boolean possessive, String rest) {

    /** Whether nothing is said about the claim. */
    boolean isAll() {
      return rest.replaceAll("\\W", "").isEmpty();
    }
  }

  private final Map<String, Set<String>> stances = new HashMap<>();
  private final Pattern phrase;

  ClaimPhrases() {
    Lexicon.table("claim-nouns.tsv", 2)
        .forEach(row -> stances.put(row.get(0), Set.copyOf(Arrays.asList(row.get(1).split(",")))));
    String nouns = stances.keySet().stream().sorted().collect(Collectors.joining("|"));
    String determiners =
        Lexicon.words("claim-determiners.txt").stream().sorted().collect(Collectors.joining("|"));
    phrase =
        Pattern.compile(
            "^(?<whose>"
                + determiners
                + "|(?:\\S+ ){0,4}?\\S*(?:'s|s'))"
                + " (?:\\w+ ){0,2}?(?<noun>"
                + nouns
                + ")\\b(?<rest>.*)$");
  }

  /** Empty if the content begins with anything else. */
  Optional<ClaimPhrase> in(Passage content) {
    Matcher matcher = phrase.matcher(plain(content));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String whose = matcher.group("whose");
    boolean possessive = whose.endsWith("'s") || whose.endsWith("s'");
    return Optional.of(
        new ClaimPhrase(
            stances.get(matcher.group("noun")),
            matcher.start("noun"),
            possessive,
            matcher.group("rest")));
  }

  /** The words in lower case, without quotation marks. */
  static String plain(Passage content) {
    return content
        .text()
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT)
        .replaceAll("[“”\"]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
