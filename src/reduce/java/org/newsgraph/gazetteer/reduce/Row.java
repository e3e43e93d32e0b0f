package org.newsgraph.gazetteer.reduce;

import java.util.Collection;
import java.util.Locale;

/**
 * A line of the reduced gazetteer.
 *
 * @param feature a GeoNames feature code; {@code ADM1}, {@code ADM2} and {@code RGN} for units
 * @param name the usual name
 * @param country ISO 3166-1 alpha-2
 * @param admin1 the GeoNames code of its first-level unit, without the country; may be empty
 * @param admin2 the same of the second level
 * @param latitude in degrees
 * @param longitude in degrees
 * @param population 0 if not known
 * @param geonames empty if it has none
 * @param wikidata empty if not known
 * @param alternates other names
 */
record Row(
    String feature,
    String name,
    String country,
    String admin1,
    String admin2,
    double latitude,
    double longitude,
    long population,
    String geonames,
    String wikidata,
    Collection<String> alternates) {

  /** Returns the line of the gazetteer file. */
  String line() {
    return String.join(
        "\t",
        feature,
        name,
        country,
        admin1,
        admin2,
        degrees(latitude),
        degrees(longitude),
        Long.toString(population),
        geonames,
        wikidata,
        new SearchKeys(this).columns());
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
