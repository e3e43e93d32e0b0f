package org.newsgraph.gazetteer.reduce;

import java.util.Arrays;
import java.util.List;

/**
 * A populated place of the sources.
 *
 * @param geonames empty if the source has no number
 * @param name the usual name
 * @param alternates other names, not filtered
 * @param latitude in degrees
 * @param longitude in degrees
 * @param feature a GeoNames feature code
 * @param country ISO 3166-1 alpha-2
 * @param admin1 code of the first-level unit
 * @param admin2 code of the second-level unit
 * @param population 0 if not known
 */
record Town(
    String geonames,
    String name,
    List<String> alternates,
    double latitude,
    double longitude,
    String feature,
    String country,
    String admin1,
    String admin2,
    long population) {

  private static final long KNOWN = 10_000;

  /** Parses a line of GeoNames' {@code cities500.txt}. */
  static Town ofGeoNames(String line) {
    String[] cell = line.split("\t", -1);
    return new Town(
        cell[0],
        cell[1],
        Arrays.asList((cell[2] + "," + cell[3]).split(",")),
        Double.parseDouble(cell[4]),
        Double.parseDouble(cell[5]),
        cell[7],
        cell[8],
        cell[10],
        cell[11],
        Long.parseLong(cell[14]));
  }

  /** Returns its row; other names are kept of the larger places and the seats of units. */
  Row row() {
    boolean known = population >= KNOWN || feature.equals("PPLA");
    return new Row(
        feature,
        name,
        country,
        admin1,
        admin2,
        latitude,
        longitude,
        population,
        geonames,
        "",
        known ? alternates : alternates.stream().limit(1).toList());
  }

  /** Returns its weight in the mean position of its unit. */
  double weight() {
    return Math.sqrt(population + 1.0);
  }
}
