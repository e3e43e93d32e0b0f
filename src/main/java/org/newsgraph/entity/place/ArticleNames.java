package org.newsgraph.entity.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/**
 * What the names of an article say of each other: a word of a person's full name is seldom a town.
 *
 * @param countries the ISO 3166-1 alpha-2 codes of the countries that are named, by name, demonym
 *     or capital
 * @param people the words of the names of people that have several
 * @param organizations what the statistical recognizer calls an organization oftener than a place
 */
record ArticleNames(Set<String> countries, Set<String> people, Set<String> organizations) {

  static ArticleNames of(List<Sentence> sentences, Countries known) {
    Set<String> countries = new HashSet<>();
    Set<String> people = new HashSet<>();
    Map<String, Integer> organizations = new HashMap<>();
    for (Sentence sentence : sentences) {
      List<String> words = sentence.tokens().stream().map(Token::word).toList();
      for (int from = 0; from < words.size(); from++) {
        known.longestAt(words, from).ifPresent(m -> countries.add(m.entry().country().code()));
      }
      for (int from = 0, to; from < words.size(); from = to) {
        to = runEnd(sentence, from);
        String name = String.join(" ", words.subList(from, to));
        switch (sentence.tokens().get(from).ner()) {
          case "PERSON" -> people.addAll(fullName(sentence, from, to));
          case "ORGANIZATION" -> organizations.merge(name, 1, Integer::sum);
          case "LOCATION" -> organizations.merge(name, -1, Integer::sum);
          default -> {}
        }
      }
    }
    return new ArticleNames(countries, people, positive(organizations));
  }

  /** Copies the sets. */
  ArticleNames {
    countries = Set.copyOf(countries);
    people = Set.copyOf(people);
    organizations = Set.copyOf(organizations);
  }

  /** Whether the name is an organization's or a part of a person's. */
  boolean isActor(String name) {
    return people.contains(name) || organizations.contains(name);
  }

  /**
   * The words of a person's name that has several; one that the recognizer takes for a place right
   * behind a person is the family name.
   */
  private static List<String> fullName(Sentence sentence, int from, int to) {
    List<Token> tokens = sentence.tokens();
    boolean more = to < tokens.size() && tokens.get(to).ner().equals("LOCATION");
    int end = more ? to + 1 : to;
    return end - from > 1
        ? tokens.subList(from, end).stream().map(Token::word).toList()
        : List.of();
  }

  /** Where the run of tokens with the label of the one at {@code from} ends. */
  private static int runEnd(Sentence sentence, int from) {
    List<Token> tokens = sentence.tokens();
    int to = from + 1;
    while (to < tokens.size() && tokens.get(to).ner().equals(tokens.get(from).ner())) {
      to++;
    }
    return to;
  }

  private static Set<String> positive(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
