package org.newsgraph.resolve.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Countries.Match;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.findings.Country;

/** Takes from an actor's name what only says whose it is. */
public final class CoreNames {

  private static final Set<String> LINKS = Lexicon.words("name-links.txt");

  private final Countries countries;

  public CoreNames(Countries countries) {
    this.countries = countries;
  }

  static boolean isLink(String word) {
    return LINKS.contains(word);
  }

  /**
   * The words of a name without those for its state, without articles and prepositions: "defense",
   * "ministry" for both "Freedonia's Ministry of Defence" and "the Freedonian Defense Ministry",
   * but in the order of the name.
   */
  List<String> core(String name, Optional<Country> state) {
    return withoutState(Slugs.words(name), state).stream()
        .filter(word -> !LINKS.contains(word))
        .map(word -> word.equals("defence") ? "defense" : word)
        .toList();
  }

  private List<String> withoutState(List<String> words, Optional<Country> state) {
    List<String> upper = words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    for (int from = 0; from < words.size() && state.isPresent(); from++) {
      Optional<Match> match = countries.longestAt(upper, from);
      if (match.filter(m -> m.entry().country().equals(state.get())).isPresent()) {
        List<String> rest = new ArrayList<>(words.subList(0, from));
        rest.addAll(words.subList(from + match.get().length(), words.size()));
        return rest;
      }
    }
    return words;
  }
}
