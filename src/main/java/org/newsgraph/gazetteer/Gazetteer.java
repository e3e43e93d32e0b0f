package org.newsgraph.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks up places by name. Holds some 120,000 places in memory; load it once and share it, it does
 * not change.
 */
public final class Gazetteer {

  private static final int SHORTEST_FOLDED = 5;

  private final Countries countries;
  private final List<GazetteerEntry> entries;
  private final NameIndex index;
  private final Map<String, GazetteerEntry> units = new HashMap<>();

  private Gazetteer(Countries countries, List<GazetteerEntry> entries, NameIndex index) {
    this.countries = countries;
    this.entries = entries;
    this.index = index;
    for (GazetteerEntry entry : entries) {
      if (entry.rank() == GazetteerEntry.Rank.FIRST_LEVEL) {
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
  public Optional<GazetteerEntry> firstLevelOf(GazetteerEntry entry) {
    return Optional.ofNullable(units.get(unit(entry)));
  }

  private static String unit(GazetteerEntry entry) {
    return entry.country().orElse("") + "." + entry.admin1();
  }

  private boolean isAbbreviationOf(Candidate candidate, String name) {
    return candidate.entry().rank() == GazetteerEntry.Rank.COUNTRY
        && countries.byName(name).isEmpty();
  }
}
