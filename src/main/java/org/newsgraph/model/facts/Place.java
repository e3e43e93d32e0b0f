package org.newsgraph.model.facts;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.findings.Country;
import org.newsgraph.model.findings.PlaceKind;

/**
 * A place that an article mentions.
 *
 * @param key what its IRI is made of; global if a gazetteer knows the place
 * @param name the fullest name in the article
 * @param usualName the name in the gazetteer, empty if it does not know the place
 * @param aliases the other names the article uses, in code point order, without the name itself
 * @param kind what kind of place
 * @param country where it lies, empty for seas and the like
 * @param coordinates empty if nothing is known
 * @param inherited whether the coordinates are those of a place around it
 * @param geonames the GeoNames number, empty if none
 * @param wikidata the Wikidata id, empty if none
 */
public record Place(
    EntityKey key,
    String name,
    Optional<String> usualName,
    List<String> aliases,
    PlaceKind kind,
    Optional<Country> country,
    Optional<Coordinates> coordinates,
    boolean inherited,
    Optional<Long> geonames,
    Optional<String> wikidata) {

  /** Copies the list. */
  public Place {
    aliases = List.copyOf(aliases);
  }
}
