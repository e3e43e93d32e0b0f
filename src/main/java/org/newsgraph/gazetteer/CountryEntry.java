package org.newsgraph.gazetteer;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.facts.Coordinates;
import org.newsgraph.model.findings.Country;

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
public record CountryEntry(
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
  public CountryEntry {
    aliases = List.copyOf(aliases);
    demonyms = List.copyOf(demonyms);
    capitals = List.copyOf(capitals);
    neighbours = List.copyOf(neighbours);
  }
}
