package org.newsgraph.gazetteer;

import static org.newsgraph.gazetteer.GazetteerLoader.MATCHES;

import java.util.Arrays;
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
  private final Map<String, int[]> index;
  private final Map<String, GazetteerEntry> units = new HashMap<>();

  private Gazetteer(Countries countries, List<GazetteerEntry> entries, Map<String, int[]> index) {
    this.countries = countries;
    this.entries = entries;
    this.index = index;
    for (GazetteerEntry entry : entries) {
      if (entry.rank() == GazetteerEntry.Rank.FIRST_LEVEL) {
        units.putIfAbsent(unit(entry), entry);
      }
    }
  }

  /** Reads the packaged gazetteer, which takes about a second. */
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
   * All places that a name may denote, in no order that tells anything; empty if there is none.
   * Spellings that differ as transliterations do count only if nothing else was found.
   */
  public List<Candidate> candidates(String name) {
    String key = PlaceNames.normalise(name);
    int[] found = index.get(key);
    if (found == null && key.length() >= SHORTEST_FOLDED) {
      found = index.get(GazetteerLoader.FOLDED + PlaceNames.fold(key));
    }
    if (found == null && PlaceNames.isCapitals(name)) {
      found = index.get(GazetteerLoader.POSTAL + key);
    }
    if (found == null) {
      return List.of();
    }
    boolean isUpper = PlaceNames.isCapitals(name);
    return Arrays.stream(found)
        .mapToObj(this::candidate)
        .filter(candidate -> isUpper || !isAbbreviationOf(candidate, name))
        .toList();
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

  private Candidate candidate(int posting) {
    return new Candidate(
        entries.get(posting / MATCHES.size()), MATCHES.get(posting % MATCHES.size()));
  }

  private boolean isAbbreviationOf(Candidate candidate, String name) {
    return candidate.entry().rank() == GazetteerEntry.Rank.COUNTRY
        && countries.byName(name).isEmpty();
  }
}
