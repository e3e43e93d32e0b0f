package org.newsgraph.model.facts;

/**
 * A point in WGS 84, in decimal degrees.
 *
 * @param latitude -90 to 90, north positive
 * @param longitude -180 to 180, east positive
 */
public record Coordinates(double latitude, double longitude) {

  /**
   * @throws IllegalArgumentException if the point is not on the globe
   */
  public Coordinates {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("not on the globe: " + latitude + ", " + longitude);
    }
  }
}
