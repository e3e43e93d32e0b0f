package org.newsgraph.entity.place;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.gazetteer.Candidate;
import org.newsgraph.gazetteer.Candidate.Match;
import org.newsgraph.gazetteer.Gazetteer;
import org.newsgraph.gazetteer.GazetteerEntry;
import org.newsgraph.gazetteer.GazetteerEntry.Rank;
import org.newsgraph.gazetteer.PlaceNames;
import org.newsgraph.lexicon.Lexicon;

/** What the gazetteer knows of a name, in the questions that finding places asks. */
final class KnownPlaces {

  private static final long LARGE = 200_000;
  private static final long KNOWN = 50_000;

  private final Gazetteer gazetteer;
  private final Set<String> phenomena =
      Lexicon.words("phenomena.txt").stream()
          .map(PlaceNames::normalise)
          .collect(Collectors.toUnmodifiableSet());

  KnownPlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  boolean isKnown(String name) {
    return gazetteer.knows(name);
  }

  boolean isCountry(String name) {
    return gazetteer.countries().byName(name).isPresent();
  }

  /** Whether it abbreviates the name of a part of the world: "EU". */
  boolean isUnion(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT)) && isProminent(name);
  }

  /** A wind, a current or the like ("El Niño"), unless a well-known place has the name, too. */
  boolean isPhenomenon(String name) {
    return phenomena.contains(PlaceNames.normalise(name)) && !isWellKnown(name);
  }

  boolean isDemonym(String name) {
    return gazetteer.countries().byDemonym(name).isPresent()
        && gazetteer.countries().byName(name).isEmpty();
  }

  boolean isCapital(String name) {
    return gazetteer.countries().byCapital(name).isPresent();
  }

  /** Whether a name is a place wherever it stands: a country, a first-level unit, a sea. */
  boolean isProminent(String name) {
    return gazetteer.candidates(name).stream()
        .filter(candidate -> candidate.match() == Match.NAME)
        .map(Candidate::entry)
        .anyMatch(
            entry ->
                entry.rank() == Rank.COUNTRY
                    || entry.rank() == Rank.LANDMARK
                    || entry.rank() == Rank.FIRST_LEVEL && !name.contains("."));
  }

  /** Whether a town or unit of that name is large enough to be meant without further signs. */
  boolean isLarge(String name) {
    return isLargerThan(name, LARGE);
  }

  /** Whether a reader of news can be expected to know a place of that name. */
  boolean isWellKnown(String name) {
    return isProminent(name) || isLargerThan(name, KNOWN);
  }

  /** Whether one of the countries has a place of that name. */
  boolean isIn(String name, Set<String> countries) {
    return gazetteer.candidates(name).stream()
        .flatMap(candidate -> candidate.entry().country().stream())
        .anyMatch(countries::contains);
  }

  private boolean isLargerThan(String name, long people) {
    return gazetteer.candidates(name).stream()
        .filter(candidate -> candidate.match() != Match.FOLDED)
        .map(Candidate::entry)
        .anyMatch(entry -> isPopulated(entry, people));
  }

  private static boolean isPopulated(GazetteerEntry entry, long people) {
    return entry.population() > people || entry.rank() == Rank.CAPITAL;
  }
}
