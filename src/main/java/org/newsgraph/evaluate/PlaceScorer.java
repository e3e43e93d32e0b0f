package org.newsgraph.evaluate;

import static org.newsgraph.evaluate.EntityScorer.cell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsgraph.evaluate.LayerScore.Pairing;
import org.newsgraph.evaluate.LayerScore.Pairing.Pair;
import org.newsgraph.model.facts.Coordinates;

/** Scores places. */
final class PlaceScorer {

  private static final Pattern TYPE_WORD =
      Pattern.compile(" (?:region|oblast|province|area|city)$");
  private static final Set<String> WITH_A_POINT = Set.of("city", "admin1", "facility");
  private static final double NEAR_KM = 80;
  private static final double EARTH_DIAMETER_KM = 12742;

  private PlaceScorer() {}

  static void places(GoldArticle gold, List<Map<String, String>> rows, LayerScore score) {
    Pairing<GoldArticle.Place> pairing = Pairing.of(gold.places(), rows, PlaceScorer::likeness);
    score.count(gold.file(), pairing);
    pairing.pairs().stream()
        .filter(pair -> !pair.gold().optional())
        .forEach(pair -> attributes(pair, score));
  }

  private static void attributes(Pair<GoldArticle.Place> pair, LayerScore score) {
    GoldArticle.Place place = pair.gold();
    Map<String, String> row = pair.row();
    score.attribute("kind", cell(row, "kind").equals(place.kind()));
    if (!place.country().isEmpty()) {
      score.attribute("country", cell(row, "country").equals(place.country()));
    }
    if (WITH_A_POINT.contains(place.kind())) {
      place.point().ifPresent(point -> score.attribute("within 80 km", isNear(point, row)));
    }
  }

  private static double likeness(GoldArticle.Place place, Map<String, String> row) {
    String name = bare(cell(row, "name"));
    if (Stream.concat(Stream.of(place.name()), place.surface().stream())
        .noneMatch(gold -> bare(gold).equals(name))) {
      return 0;
    }
    boolean sameCountry = cell(row, "country").equals(place.country());
    return 1 + (cell(row, "kind").equals(place.kind()) ? 2 : 0) + (sameCountry ? 1 : 0);
  }

  private static String bare(String name) {
    return TYPE_WORD.matcher(Wording.norm(name)).replaceFirst("");
  }

  private static boolean isNear(Coordinates gold, Map<String, String> row) {
    try {
      double latitude = Double.parseDouble(cell(row, "lat"));
      double longitude = Double.parseDouble(cell(row, "long"));
      return kilometres(gold, latitude, longitude) <= NEAR_KM;
    } catch (NumberFormatException e) {
      return false; // a place without coordinates is not near
    }
  }

  /** By the haversine formula. */
  private static double kilometres(Coordinates from, double latitude, double longitude) {
    double p = Math.toRadians(from.latitude());
    double q = Math.toRadians(latitude);
    double turn = Math.sin(Math.toRadians(longitude - from.longitude()) / 2);
    double rise = Math.sin((q - p) / 2);
    double h = rise * rise + Math.cos(p) * Math.cos(q) * turn * turn;
    return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(Math.min(1, h)));
  }
}
