package org.newsgraph.resolve.place;

import org.newsgraph.model.facts.Coordinates;

/** Distances on the globe. */
final class Distance {

  private static final double RADIUS = 6371.0;

  private Distance() {}

  /** The great-circle distance in kilometres. */
  static double kilometres(Coordinates a, Coordinates b) {
    double lat1 = Math.toRadians(a.latitude());
    double lat2 = Math.toRadians(b.latitude());
    double dLon = Math.toRadians(b.longitude() - a.longitude());
    double h =
        square(Math.sin((lat2 - lat1) / 2))
            + Math.cos(lat1) * Math.cos(lat2) * square(Math.sin(dLon / 2));
    return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private static double square(double x) {
    return x * x;
  }
}
