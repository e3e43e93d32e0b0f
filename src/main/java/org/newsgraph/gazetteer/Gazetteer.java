package org.newsgraph.gazetteer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.gazetteer.Gazetteer.Candidate.Match;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.findings.PlaceKind;

/**
 * Looks up places by name. Holds some 120,000 places in memory; load it once and share it, it does
 * not change.
 */
public final class Gazetteer {

  private static final int SHORTEST_FOLDED = 5;

  private final Countries countries;
  private final List<Entry> entries;
  private final NameIndex index;
  private final Map<String, Entry> units = new HashMap<>();

  private Gazetteer(Countries countries, List<Entry> entries, NameIndex index) {
    this.countries = countries;
    this.entries = entries;
    this.index = index;
    for (Entry entry : entries) {
      if (entry.rank() == Entry.Rank.FIRST_LEVEL) {
        units.putIfAbsent(unit(entry), entry);
      }
    }
  }

  /** Reads the packaged gazetteer, which takes about a second of processor time. */
  public static Gazetteer load() {
    Countries countries = Countries.load();
    GazetteerLoader loader = new GazetteerLoader(countries);
    loader.load();
    return new Gazetteer(countries, loader.entries(), loader.index());
  }

  /** The countries, whose demonyms are no places. */
  public Countries countries() {
    return countries;
  }

  /**
   * Returns all places that a name may denote, in no particular order; empty if there is none.
   * Spellings that differ as transliterations do count only if nothing else was found.
   */
  public List<Candidate> candidates(String name) {
    boolean isUpper = PlaceNames.isCapitals(name);
    return postings(PlaceNames.normalise(name), isUpper).stream()
        .map(posting -> new Candidate(entries.get(posting.entry()), posting.match()))
        .filter(candidate -> isUpper || !isAbbreviationOf(candidate, name))
        .toList();
  }

  private List<NameIndex.Posting> postings(String key, boolean isUpper) {
    return index
        .named(key)
        .or(
            () ->
                key.length() < SHORTEST_FOLDED
                    ? Optional.empty()
                    : index.folded(PlaceNames.fold(key)))
        .or(() -> isUpper ? index.postal(key) : Optional.empty())
        .orElse(List.of());
  }

  /** Whether any place has the name, or another spelling of it. */
  public boolean knows(String name) {
    return !candidates(name).isEmpty();
  }

  /** The first-level unit of an entry, empty if it is none's part or the unit is not known. */
  public Optional<Entry> firstLevelOf(Entry entry) {
    return Optional.ofNullable(units.get(unit(entry)));
  }

  private static String unit(Entry entry) {
    return entry.country().orElse("") + "." + entry.admin1();
  }

  private boolean isAbbreviationOf(Candidate candidate, String name) {
    return candidate.entry().rank() == Entry.Rank.COUNTRY && countries.byName(name).isEmpty();
  }

  /**
   * From normalised names to places. A place is the number of its entry; postings are packed into
   * arrays of integers because there are half a million of them.
   */
  static final class NameIndex {

    private static final List<Match> MATCHES = List.of(Match.values());

    /** Goes before the keys of folded names, which must not be mixed up with the others. */
    private static final String FOLDED = "~";

    /** Goes before postal codes. */
    private static final String POSTAL = "^";

    private final Map<String, int[]> postings = new HashMap<>(600_000);

    /** A place and how its name agrees. */
    record Posting(int entry, Match match) {}

    void add(String key, int entry, Match match) {
      put(match == Match.FOLDED ? FOLDED + key : key, entry, match);
    }

    void addPostal(String key, int entry) {
      put(POSTAL + key, entry, Match.ALTERNATE);
    }

    /** Empty if no place has the name. */
    Optional<List<Posting>> named(String key) {
      return find(key);
    }

    /** The same of a folded name. */
    Optional<List<Posting>> folded(String key) {
      return find(FOLDED + key);
    }

    /** The same of a postal code. */
    Optional<List<Posting>> postal(String key) {
      return find(POSTAL + key);
    }

    private Optional<List<Posting>> find(String key) {
      return Optional.ofNullable(postings.get(key))
          .map(
              found ->
                  Arrays.stream(found)
                      .mapToObj(
                          packed ->
                              new Posting(
                                  packed / MATCHES.size(), MATCHES.get(packed % MATCHES.size())))
                      .toList());
    }

    /** Of several names of one place that have the same key the first counts. */
    private void put(String key, int entry, Match match) {
      int packed = entry * MATCHES.size() + MATCHES.indexOf(match);
      int[] known = postings.get(key);
      if (known == null) {
        postings.put(key, new int[] {packed});
      } else if (Arrays.stream(known).noneMatch(other -> other / MATCHES.size() == entry)) {
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = packed;
        postings.put(key, more);
      }
    }
  }

  /**
   * A place that the gazetteer knows.
   *
   * @param id identifies it among all entries: its GeoNames number where it has one; a slug
   * @param name its usual name
   * @param kind what kind of place
   * @param rank how it ranks among places of its kind
   * @param country the ISO 3166-1 alpha-2 code of where it lies, empty for seas and the like
   * @param admin1 the GeoNames code of its first-level unit within the country; may be an empty
   *     string
   * @param admin2 the same of the second level
   * @param coordinates a point within it
   * @param population 0 if not known
   * @param geonames its GeoNames number, empty if none
   * @param wikidata its Wikidata id, empty if not known
   */
  public record Entry(
      String id,
      String name,
      PlaceKind kind,
      Rank rank,
      Optional<String> country,
      String admin1,
      String admin2,
      Coordinates coordinates,
      long population,
      Optional<Long> geonames,
      Optional<String> wikidata) {

    /** How prominent a place is, apart from its population. */
    public enum Rank {
      COUNTRY,
      /** A sea, a continent, a part of the world: from the list made by hand. */
      LANDMARK,
      FIRST_LEVEL,
      SECOND_LEVEL,
      CAPITAL,
      SEAT,
      TOWN,
      /** A part of a town. */
      QUARTER,
      ABANDONED
    }

    /** Whether it is a town or a part of one. */
    public boolean isTown() {
      return rank.compareTo(Rank.CAPITAL) >= 0;
    }
  }

  /**
   * A place that a name may denote.
   *
   * @param entry the place
   * @param match how its name agrees with the one that was looked up
   */
  public record Candidate(Entry entry, Match match) {

    /** How closely a name agrees, best first. */
    public enum Match {
      /** It is the usual name. */
      NAME,
      /** It is another name. */
      ALTERNATE,
      /** It differs from a name only as transliterations do. */
      FOLDED
    }
  }
}
