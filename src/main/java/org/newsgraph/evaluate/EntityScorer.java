package org.newsgraph.evaluate;

import java.util.List;
import java.util.Map;
import org.newsgraph.evaluate.LayerScore.Pairing;
import org.newsgraph.evaluate.LayerScore.Pairing.Pair;

/** Scores actors and officials. */
final class EntityScorer {

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

  static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
