package org.newsgraph.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsgraph.evaluate.LayerScore.Pairing;
import org.newsgraph.evaluate.LayerScore.Pairing.Pair;
import org.newsgraph.model.facts.Coordinates;

/** Scores actors, officials and places. */
final class EntityScorer {

  private static final Pattern TYPE_WORD =
      Pattern.compile(" (?:region|oblast|province|area|city)$");
  private static final Set<String> WITH_A_POINT = Set.of("city", "admin1", "facility");
  private static final double NEAR_KM = 80;
  private static final double EARTH_DIAMETER_KM = 12742;

  private EntityScorer() {}

  static void actors(
      GoldArticle gold, Evaluation.Names names, List<Map<String, String>> rows, LayerScore score) {
    Pairing<GoldArticle.Actor> pairing = Pairing.of(gold.actors(), rows, EntityScorer::likeness);
    score.count(gold.file(), pairing);
    for (Pair<GoldArticle.Actor> pair : pairing.pairs()) {
      GoldArticle.Actor actor = pair.gold();
      if (!actor.optional()) {
        score.attribute("type", cell(pair.row(), "type").equals(actor.type()));
        if (!actor.state().isEmpty()) {
          score.attribute("state", names.sameState(cell(pair.row(), "state"), actor.state()));
        }
      }
    }
  }

  private static double likeness(GoldArticle.Actor actor, Map<String, String> row) {
    String name = cell(row, "name");
    if (!Evaluation.Names.of(actor).contains(Wording.norm(name))) {
      return 0;
    }
    int sameName = Wording.same(name, actor.name()) ? 1 : 0;
    return 1 + sameName + (cell(row, "type").equals(actor.type()) ? 1 : 0);
  }

  static void officials(
      GoldArticle gold, Evaluation.Names names, List<Map<String, String>> rows, LayerScore score) {
    Pairing<GoldArticle.Official> pairing =
        Pairing.of(gold.officials(), rows, EntityScorer::likeness);
    score.count(gold.file(), pairing);
    for (Pair<GoldArticle.Official> pair : pairing.pairs()) {
      GoldArticle.Official official = pair.gold();
      Map<String, String> row = pair.row();
      score.attribute("post", Wording.same(official.post(), cell(row, "post")));
      if (!official.state().isEmpty()) {
        score.attribute("state", names.sameState(cell(row, "state"), official.state()));
      }
      if (!official.of().isEmpty()) {
        String of = cell(row, "of");
        score.attribute(
            "of", names.sameState(of, official.of()) || Wording.isPart(of, official.of()));
      }
    }
  }

  private static double likeness(GoldArticle.Official official, Map<String, String> row) {
    boolean samePost = Wording.same(official.post(), cell(row, "post"));
    return samePerson(official, row, samePost) * (samePost ? 2 : 1);
  }

  private static double samePerson(
      GoldArticle.Official official, Map<String, String> row, boolean samePost) {
    String name = cell(row, "name");
    if (!official.named()) {
      return name.isEmpty() && samePost ? 1 : 0;
    }
    List<String> gold = Wording.words(official.name());
    List<String> found = Wording.words(name);
    if (gold.isEmpty() || found.isEmpty()) {
      return 0;
    }
    boolean sameSurname = gold.get(gold.size() - 1).equals(found.get(found.size() - 1));
    return gold.equals(found) ? 2 : sameSurname ? 1 : 0;
  }

  static void places(GoldArticle gold, List<Map<String, String>> rows, LayerScore score) {
    Pairing<GoldArticle.Place> pairing = Pairing.of(gold.places(), rows, EntityScorer::likeness);
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

  static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
