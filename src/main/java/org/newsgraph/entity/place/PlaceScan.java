package org.newsgraph.entity.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.entity.SentenceView;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.model.findings.PlaceKind;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Sentence;
import org.newsgraph.model.text.Token;

/**
 * A sentence and the places found in it so far. A token belongs to at most one place.
 *
 * <p>Not safe for use by several threads: the finders add to it one after the other.
 */
final class PlaceScan extends SentenceView {

  private final List<PlaceSpan> found = new ArrayList<>();
  private final boolean[] used = new boolean[size()];
  private final ArticleNames names;

  /**
   * Creates a scan without any places.
   *
   * @param names what the article's names say of each other
   */
  PlaceScan(Article article, Sentence sentence, ArticleNames names) {
    super(article, sentence);
    this.names = names;
  }

  /** Returns what the article's names say of each other. */
  ArticleNames names() {
    return names;
  }

  /** Returns whether none of the tokens belongs to a place. */
  boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      if (used[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the token belongs to a place; false outside of the sentence. */
  boolean isUsed(int i) {
    return has(i) && used[i];
  }

  /** Adds a place and takes its tokens. */
  void add(PlaceSpan place) {
    for (int i = place.from(); i < place.to(); i++) {
      used[i] = true;
    }
    found.add(place);
  }

  /** Puts a place where another one is that it covers. */
  void replace(PlaceSpan old, PlaceSpan place) {
    found.remove(old);
    add(place);
  }

  /** Returns the places in the order of the sentence. */
  List<PlaceSpan> found() {
    return found.stream().sorted(Comparator.comparingInt(PlaceSpan::from)).toList();
  }

  /** Returns the place whose last token is the one before {@code to}. */
  Optional<PlaceSpan> endingAt(int to) {
    return found.stream().filter(place -> place.to() == to).findFirst();
  }

  /** Returns the place whose first token is {@code from}. */
  Optional<PlaceSpan> startingAt(int from) {
    return found.stream().filter(place -> place.from() == from).findFirst();
  }

  /**
   * Returns the first token of the noun phrase that the name at {@code from} belongs to: of the
   * determiner, adjectives and one noun in lower case before it.
   */
  int phraseStart(int from) {
    int start = from;
    while (isDeterminerOrAdjective(start - 1)
        || (start == from && tag(start - 1).equals("NN") && !isCapitalised(start - 1))) {
      start--;
    }
    return start;
  }

  private boolean isDeterminerOrAdjective(int i) {
    return tag(i).equals("DT")
        || tag(i).equals("PRP$")
        || (tag(i).startsWith("JJ") && !isCapitalised(i));
  }

  /**
   * A place name in a sentence.
   *
   * @param from its first token
   * @param to the token after its last one
   * @param nameTo the token after the last one of the name proper, without a type word
   * @param kind what a type word or the context says it is, empty if nothing
   * @param inner the token after the last one of the place that it is named after; {@code from} if
   *     it is named after none
   */
  record PlaceSpan(int from, int to, int nameTo, Optional<PlaceKind> kind, int inner) {

    static PlaceSpan of(int from, int to) {
      return new PlaceSpan(from, to, to, Optional.empty(), from);
    }

    PlaceSpan withKind(PlaceKind other) {
      return new PlaceSpan(from, to, nameTo, Optional.of(other), inner);
    }

    /** The same, named after the place that ends at {@code end}. */
    PlaceSpan within(int end) {
      return new PlaceSpan(from, to, nameTo, kind, end);
    }
  }

  /**
   * What the names of an article say of each other: a word of a person's full name is seldom a
   * town.
   *
   * @param countries the ISO 3166-1 alpha-2 codes of the countries that are named, by name, demonym
   *     or capital
   * @param people the words of the names of people that have several
   * @param organizations what the statistical recogniser calls an organization oftener than a place
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
            case "LOCATION" -> {
              organizations.merge(name, -1, Integer::sum);
              if (from > 0 && LocativeContext.isInitial(words.get(from - 1))) {
                people.add(name);
              }
            }
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
     * The words of a person's name that has several; one that the recogniser takes for a place
     * right behind a person is the family name.
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
}
