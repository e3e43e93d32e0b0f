package org.newsgraph.gazetteer.reduce;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.newsgraph.gazetteer.PlaceNames;

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

  private static final Pattern LATIN = Pattern.compile("\\p{Lu}[\\p{IsLatin}\\p{M} .'’ʼ`‘-]{3,}");

  /** The line as the gazetteer file has it. */
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
        String.join("|", kept()));
  }

  /**
   * Of a spelling and its variants the first; no airport codes, other scripts or romanised Chinese.
   */
  private Collection<String> kept() {
    Map<String, String> found = new LinkedHashMap<>();
    String own = PlaceNames.normalise(name);
    for (String alternate : alternates) {
      String key = PlaceNames.normalise(alternate);
      boolean capitals = alternate.equals(alternate.toUpperCase(Locale.ROOT));
      if (LATIN.matcher(alternate).matches() && !capitals && !key.equals(own)) {
        found.putIfAbsent(key, alternate.strip());
      }
    }
    return found.values();
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
