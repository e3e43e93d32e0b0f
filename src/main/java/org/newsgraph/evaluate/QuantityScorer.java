package org.newsgraph.evaluate;

import static org.newsgraph.evaluate.EntityScorer.cell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.evaluate.LayerScore.Pairing;
import org.newsgraph.evaluate.LayerScore.Pairing.Pair;

/** Scores quantities: a pair has the same value. */
final class QuantityScorer {

  private static final double TOLERANCE = 1e-9;

  private final GoldArticle gold;
  private final StatementScorer statements;
  private final Map<String, Map<String, String>> statementRows = new HashMap<>();
  private final Map<String, GoldArticle.Statement> goldStatements;

  QuantityScorer(
      GoldArticle gold, StatementScorer statements, List<Map<String, String>> statementRows) {
    this.gold = gold;
    this.statements = statements;
    statementRows.forEach(row -> this.statementRows.put(cell(row, "statement"), row));
    this.goldStatements =
        gold.statements().stream()
            .collect(Collectors.toMap(GoldArticle.Statement::id, statement -> statement));
  }

  void score(List<Map<String, String>> rows, LayerScore score) {
    Pairing<GoldArticle.Quantity> pairing =
        Pairing.of(gold.quantities(), rows, QuantityScorer::likeness);
    score.count(gold.file(), pairing);
    for (Pair<GoldArticle.Quantity> pair : pairing.pairs()) {
      GoldArticle.Quantity quantity = pair.gold();
      Map<String, String> row = pair.row();
      score.attribute("unit", shareStem(quantity.unit(), cell(row, "unit")));
      score.attribute("approximate", isTrue(row) == quantity.approximate());
      if (!quantity.statement().isEmpty()) {
        score.attribute("claimed by", isClaimed(quantity, row));
      }
    }
  }

  private static double likeness(GoldArticle.Quantity quantity, Map<String, String> row) {
    return sameValue(quantity.value(), cell(row, "value"))
        ? 1 + (Wording.shareWord(quantity.unit(), cell(row, "unit")) ? 1 : 0)
        : 0;
  }

  private static boolean sameValue(double gold, String found) {
    try {
      double difference = Math.abs(Double.parseDouble(found) - gold);
      return difference <= TOLERANCE * Math.max(1, Math.abs(gold));
    } catch (NumberFormatException e) {
      return false; // a row without a number matches none
    }
  }

  private static boolean shareStem(String one, String other) {
    Set<String> shared = stems(one);
    shared.retainAll(stems(other));
    return !shared.isEmpty();
  }

  private static Set<String> stems(String unit) {
    return Wording.words(unit).stream()
        .map(word -> word.replaceFirst("s+$", ""))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isTrue(Map<String, String> row) {
    String value = cell(row, "approximate").toLowerCase(Locale.ROOT);
    return value.equals("true") || value.equals("1");
  }

  /** Whether the statement that claims it has the right speaker. */
  private boolean isClaimed(GoldArticle.Quantity quantity, Map<String, String> row) {
    Map<String, String> claim = statementRows.get(cell(row, "statement"));
    GoldArticle.Statement statement = goldStatements.get(quantity.statement());
    return claim != null && statement != null && statements.hasSpeaker(statement, claim);
  }
}
