package org.newsgraph.model.facts;

/**
 * A point in WGS 84, in decimal degrees.
 *
 * @param latitude -90 to 90, north positive
 * @param longitude -180 to 180, east positive
 */
public record Coordinates(double latitude, double longitude) {

  private static final double EARTH_RADIUS_KM = 6371;

  /**
   * @throws IllegalArgumentException if the point is not on the globe
   */
  public Coordinates {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("not on the globe: " + latitude + ", " + longitude);
    }
  }

  /** The great-circle distance to another point in kilometres, by the haversine formula. */
  public double kilometresTo(Coordinates other) {
    double lat1 = Math.toRadians(latitude);
    double lat2 = Math.toRadians(other.latitude);
    double sinLat = Math.sin((lat2 - lat1) / 2);
    double sinLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * (sinLon * sinLon);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
