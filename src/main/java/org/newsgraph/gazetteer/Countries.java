package org.newsgraph.gazetteer;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.lexicon.Lexicon;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.findings.Country;

/**
 * Finds countries by their names, by demonyms and by capitals. Case, accents, apostrophes and
 * hyphens of the given words do not matter, except that an abbreviation is only found in capitals
 * ("US", not "us").
 */
public final class Countries {

  /** What the words say of the country. */
  public enum Via {
    NAME,
    DEMONYM,
    CAPITAL
  }

  /**
   * Words that name a country.
   *
   * @param entry the country
   * @param via how they name it
   * @param length how many words, at least 1
   */
  public record Match(Entry entry, Via via, int length) {}

  private static final String FILE = "countries.tsv";
  private static final int LONGEST = 7;

  private final Map<String, Entry> byCode;
  private final Map<Via, Map<String, Entry>> index = new HashMap<>();
  private final Map<String, Boolean> abbreviations = new HashMap<>();

  /** The first words of all names, by which most words of a text are dismissed at once. */
  private final Set<String> firstWords = new HashSet<>();

  private Countries(List<Entry> entries) {
    byCode =
        entries.stream()
            .collect(
                Collectors.toUnmodifiableMap(entry -> entry.country().code(), Function.identity()));
    List<Entry> largestFirst =
        entries.stream().sorted(Comparator.comparingLong(Entry::population).reversed()).toList();
    index.put(Via.NAME, indexed(largestFirst, Countries::names));
    index.put(Via.DEMONYM, indexed(largestFirst, Entry::demonyms));
    index.put(Via.CAPITAL, indexed(largestFirst, Entry::capitals));
  }

  /** All countries and territories with a code of their own. */
  public static Countries load() {
    return new Countries(Lexicon.table(FILE, 11).stream().map(Countries::entry).toList());
  }

  /** Every country, in the order of their codes. */
  public Collection<Entry> all() {
    return byCode.values().stream()
        .sorted(Comparator.comparing(entry -> entry.country().code()))
        .toList();
  }

  /** By ISO 3166-1 alpha-2 code, upper case. */
  public Optional<Entry> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** By a name or an abbreviation ("South Korea", "DPRK"). */
  public Optional<Entry> byName(String name) {
    return find(Via.NAME, name);
  }

  /** By an adjective or a name of its people ("North Korean", "Danes"). */
  public Optional<Entry> byDemonym(String demonym) {
    return find(Via.DEMONYM, demonym);
  }

  /** By its capital ("Kyiv", "Kiev"). */
  public Optional<Entry> byCapital(String capital) {
    return find(Via.CAPITAL, capital);
  }

  /**
   * The longest run of words from {@code from} on that names a country; of equally long ones a name
   * goes before a demonym, and that before a capital.
   */
  public Optional<Match> longestAt(List<String> words, int from) {
    if (!isFirstWord(words.get(from))) {
      return Optional.empty();
    }
    for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
      String run = String.join(" ", words.subList(from, from + length));
      for (Via via : Via.values()) {
        Optional<Entry> found = find(via, run);
        if (found.isPresent()) {
          return Optional.of(new Match(found.get(), via, length));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isFirstWord(String word) {
    String key = PlaceNames.normalise(word);
    int space = key.indexOf(' ');
    String first = space < 0 ? key : key.substring(0, space);
    return firstWords.contains(first)
        || PlaceNames.isArticle(first)
        || PlaceNames.isAbbreviation(first);
  }

  private Optional<Entry> find(Via via, String words) {
    String key = PlaceNames.normalise(words);
    if (abbreviations.getOrDefault(key, false) && !PlaceNames.isCapitals(words)) {
      return Optional.empty();
    }
    return Optional.ofNullable(index.getOrDefault(via, Map.of()).get(key));
  }

  private Map<String, Entry> indexed(List<Entry> entries, Function<Entry, List<String>> names) {
    Map<String, Entry> found = new HashMap<>();
    for (Entry entry : entries) {
      for (String name : names.apply(entry)) {
        String key = PlaceNames.normalise(name);
        found.putIfAbsent(key, entry);
        firstWords.add(key.split(" ", 2)[0]);
        abbreviations.merge(key, PlaceNames.isCapitals(name), Boolean::logicalAnd);
      }
    }
    return found;
  }

  private static List<String> names(Entry entry) {
    return Stream.concat(Stream.of(entry.country().name()), entry.aliases().stream()).toList();
  }

  private static Entry entry(List<String> row) {
    return new Entry(
        new Country(row.get(0), row.get(1)),
        list(row.get(2)),
        list(row.get(3)),
        list(row.get(4)),
        Long.parseLong(row.get(5)),
        Optional.of(row.get(6)).filter(id -> !id.isEmpty()),
        new Coordinates(Double.parseDouble(row.get(7)), Double.parseDouble(row.get(8))),
        Long.parseLong(row.get(9)),
        list(row.get(10)));
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
  }

  /**
   * What we know of a country.
   *
   * @param country its code and its everyday name
   * @param aliases other names and abbreviations
   * @param demonyms adjectives and names of its people, singular and plural
   * @param capitals names and spellings of its capital, the usual one first; empty if it has none
   * @param geonames its GeoNames number
   * @param wikidata its Wikidata id, empty if not known
   * @param coordinates a point within it
   * @param population about how many live there
   * @param neighbours the codes of the countries it borders
   */
  public record Entry(
      Country country,
      List<String> aliases,
      List<String> demonyms,
      List<String> capitals,
      long geonames,
      Optional<String> wikidata,
      Coordinates coordinates,
      long population,
      List<String> neighbours) {

    /** Copies the lists. */
    public Entry {
      aliases = List.copyOf(aliases);
      demonyms = List.copyOf(demonyms);
      capitals = List.copyOf(capitals);
      neighbours = List.copyOf(neighbours);
    }
  }
}
