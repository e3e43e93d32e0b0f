package org.newsgraph.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Annotated items and a system's rows, each at most once in a pair, the likeliest pairs first.
 *
 * @param missed annotated items without a row
 * @param spurious rows without an annotated item
 */
record Pairing<G>(List<Pair<G>> pairs, List<G> missed, List<Map<String, String>> spurious) {

  record Pair<G>(G gold, Map<String, String> row) {}

  private record Candidate(double score, int gold, int row) {}

  /** Pairs are of a likeness above zero; among equals the later items come first. */
  static <G> Pairing<G> of(
      List<G> gold,
      List<Map<String, String>> rows,
      ToDoubleBiFunction<G, Map<String, String>> likeness) {
    Set<Integer> usedGold = new HashSet<>();
    Set<Integer> usedRows = new HashSet<>();
    List<Pair<G>> pairs = new ArrayList<>();
    for (Candidate best : candidates(gold, rows, likeness)) {
      if (!usedGold.contains(best.gold()) && !usedRows.contains(best.row())) {
        usedGold.add(best.gold());
        usedRows.add(best.row());
        pairs.add(new Pair<>(gold.get(best.gold()), rows.get(best.row())));
      }
    }
    return new Pairing<>(pairs, rest(gold, usedGold), rest(rows, usedRows));
  }

  private static <G> List<Candidate> candidates(
      List<G> gold,
      List<Map<String, String>> rows,
      ToDoubleBiFunction<G, Map<String, String>> likeness) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        double score = likeness.applyAsDouble(gold.get(i), rows.get(j));
        if (score > 0) {
          candidates.add(new Candidate(score, i, j));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::row)
            .reversed());
    return candidates;
  }

  private static <T> List<T> rest(List<T> items, Set<Integer> used) {
    return IntStream.range(0, items.size())
        .filter(i -> !used.contains(i))
        .mapToObj(items::get)
        .toList();
  }
}
