package org.newsgraph.entity.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.entity.actor.ActorSentence.Use;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Countries.Match;
import org.newsgraph.gazetteer.Countries.Via;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/**
 * Finds the words that say which state a noun belongs to: "North Korean", "Norway's", "U.S.".
 *
 * <p>Immutable, so one instance may be shared between threads.
 */
public final class StatePhraseFinder {

  private static final int LONGEST = 6;

  /**
   * Words before a noun that name the state it belongs to.
   *
   * @param country the state
   * @param via how the words name it
   * @param from the first token
   * @param to the token after the last one, the possessive ending included
   */
  public record StatePhrase(Country country, Via via, int from, int to) {}

  private final WordClasses<Use> words = WordClasses.load("actor-words.tsv", Use.class);
  private final Countries countries;

  /** Creates a finder of the names, demonyms and capitals of countries. */
  public StatePhraseFinder(Countries countries) {
    this.countries = countries;
  }

  /**
   * Returns the longest phrase that names a state and ends right before the token {@code end};
   * empty if there is none. A capital counts only with a possessive ending, since residents of a
   * capital ("Oslo residents") do not belong to the state.
   */
  public Optional<StatePhrase> before(Sentence sentence, int end) {
    boolean possessive = end > 0 && isPossessive(sentence.tokens().get(end - 1));
    int to = possessive ? end - 1 : end;
    if (end < sentence.tokens().size() && sentence.tokens().get(end).tag().equals("HYPH")) {
      return Optional.empty();
    }
    for (int from = Math.max(0, to - LONGEST); from < to; from++) {
      Optional<Match> match = whole(sentence, from, to);
      if (match.isPresent()
          && fits(match.get().via(), possessive)
          && !words.is(Use.ARTICLE, sentence.tokens().get(from).word().toLowerCase(Locale.ROOT))
          && !isPartOfPlace(sentence, from)) {
        Match found = match.get();
        return Optional.of(new StatePhrase(found.entry().country(), found.via(), from, end));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the adjective or abbreviation for a state that a body's name starts with at {@code
   * from} ("Freedonian Coast Guard", "U.S. Navy"); a country's plain name only with a possessive
   * ending, or before words of the list of nouns that start at {@code noun}.
   */
  Optional<StatePhrase> startingAt(Sentence sentence, int from, int noun) {
    for (int to = noun; to > from; to--) {
      boolean possessive = to < noun && isPossessive(sentence.tokens().get(to));
      Optional<Match> match = whole(sentence, from, to);
      if (match.isPresent() && fits(match.get().via(), possessive)) {
        int end = possessive ? to + 1 : to;
        return match.map(m -> new StatePhrase(m.entry().country(), m.via(), from, end));
      }
    }
    return Optional.empty();
  }

  /** Returns whether the token is the last one of a country's name, as "States" is. */
  boolean endsName(Sentence sentence, int last) {
    for (int from = Math.max(0, last - LONGEST); from < last; from++) {
      if (whole(sentence, from, last + 1).filter(m -> m.via() == Via.NAME).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the country that exactly these tokens name; empty if they name none. */
  public Optional<Match> whole(Sentence sentence, int from, int to) {
    List<Token> run = sentence.tokens().subList(from, to);
    if (run.isEmpty()
        || run.stream().anyMatch(token -> token.word().equals(","))
        || !Character.isUpperCase(run.get(0).word().codePointAt(0))) {
      return Optional.empty();
    }
    return countries
        .longestAt(run.stream().map(Token::word).toList(), 0)
        .filter(match -> match.length() == run.size());
  }

  private static boolean fits(Via via, boolean possessive) {
    return switch (via) {
      case NAME -> true;
      case DEMONYM -> !possessive;
      case CAPITAL -> possessive;
    };
  }

  /** Whether the words end the name of another place, as "Jersey" does in "New Jersey". */
  static boolean isPartOfPlace(Sentence sentence, int from) {
    return from > 0
        && sentence.tokens().get(from).ner().equals("LOCATION")
        && sentence.tokens().get(from - 1).ner().equals("LOCATION")
        && sentence.tokens().get(from - 1).tag().startsWith("NNP");
  }

  private static boolean isPossessive(Token token) {
    return token.tag().equals("POS");
  }
}
