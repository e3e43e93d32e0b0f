package org.newsgraph.resolve.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.gazetteer.Countries;
import org.newsgraph.gazetteer.Countries.Match;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.lexicon.WordClasses;
import org.newsgraph.model.findings.Country;

/**
 * The forms in which names are compared: without the state, as a person's name, abbreviated. Each
 * is derived once per name, so an instance serves one article and one thread.
 */
final class NameForms {

  /** What words within a name are that do not tell it from others. */
  enum Link {
    /** An article in front. */
    LEADING,
    INNER,
    /** Before what a body is of or for, which is left out where the body is known. */
    COMPLEMENT
  }

  static final WordClasses<Link> LINKS = WordClasses.load("name-links.tsv", Link.class);

  private static final Set<String> SUFFIXES = Lexicon.words("name-suffixes.txt");
  private static final Set<String> COMPANIES = Lexicon.words("company-words.txt");
  private static final Map<String, String> VARIANTS =
      Lexicon.table("spelling-variants.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private final Countries countries;
  private final Map<Stated, List<String>> cores = new HashMap<>();
  private final Map<String, List<String>> people = new HashMap<>();
  private final Map<String, String> acronyms = new HashMap<>();

  private record Stated(String name, Optional<Country> state) {}

  NameForms(Countries countries) {
    this.countries = countries;
  }

  /**
   * The words of a name without those for its state, without articles and prepositions: "defense",
   * "ministry" for both "Freedonia's Ministry of Defence" and "the Freedonian Defense Ministry",
   * but in the order of the name.
   */
  List<String> core(String name, Optional<Country> state) {
    return cores.computeIfAbsent(
        new Stated(name, state),
        key ->
            withoutState(NameNormalizer.words(name), state).stream()
                .filter(word -> !isLink(word))
                .map(word -> VARIANTS.getOrDefault(word, word))
                .toList());
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

  /** As {@link #personWords}. */
  List<String> person(String name) {
    return people.computeIfAbsent(name, NameForms::personWords);
  }

  /** The words of a person's name, without initials and what follows the family name ("Jr."). */
  static List<String> personWords(String name) {
    return NameNormalizer.folded(name).stream()
        .filter(word -> word.length() > 1 && !SUFFIXES.contains(word))
        .toList();
  }

  /** Whether a name of one word is within a longer one: a given name, or one of family names. */
  static boolean isWordOf(String word, String name) {
    List<String> single = personWords(word);
    List<String> full = personWords(name);
    return single.size() == 1 && full.size() > 1 && full.contains(single.get(0));
  }

  /**
   * Whether a body's name lacks what the other says it is of or for: "House of Assembly", "Oldport
   * House of Assembly".
   */
  static boolean lacksComplement(String shorter, String longer) {
    List<String> a = printed(shorter);
    List<String> b = printed(longer);
    int from = Collections.indexOfSubList(b, a);
    int to = from + a.size();
    return from >= 0
        && to < b.size()
        && isCapitalised(a.get(a.size() - 1))
        && b.subList(0, from).stream().allMatch(NameForms::isCapitalised)
        && LINKS.is(Link.COMPLEMENT, b.get(to));
  }

  /** Whether a body's name lacks the first words of the other: "National Fishing Board". */
  static boolean lacksBeginning(String shorter, String longer) {
    List<String> a = printed(shorter);
    List<String> b = printed(longer);
    int extra = b.size() - a.size();
    return extra > 0
        && b.subList(extra, b.size()).equals(a)
        && isCapitalised(a.get(0))
        && isCapitalised(b.get(extra - 1));
  }

  /** Whether a company's name lacks what the other ends in: "Larsen", "Larsen Holdings". */
  static boolean lacksCompanyWords(String shorter, String longer) {
    return longer.startsWith(shorter + " ")
        && COMPANIES.containsAll(NameNormalizer.words(longer.substring(shorter.length())));
  }

  private static List<String> printed(String name) {
    return List.of(name.split(" ", -1));
  }

  private static boolean isLink(String word) {
    return LINKS.is(Link.LEADING, word) || LINKS.is(Link.INNER, word);
  }

  private static boolean isCapitalised(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }

  /**
   * The initials of a name of three words or more, in lower case, or the letters of an abbreviation
   * with "&"; else empty.
   */
  String acronym(String name) {
    return acronyms.computeIfAbsent(name, NameForms::initials);
  }

  private static String initials(String name) {
    List<String> words = NameNormalizer.words(name);
    if (name.matches("\\p{Lu}+&\\p{Lu}+")) {
      return String.join("", words);
    }
    return words.size() <= 2
        ? ""
        : words.stream()
            .filter(word -> !isLink(word))
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
  }
}
