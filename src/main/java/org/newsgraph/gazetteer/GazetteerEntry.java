package org.newsgraph.gazetteer;

import java.util.Optional;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.findings.PlaceKind;

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
public record GazetteerEntry(
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
