package org.newsgraph.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How well a layer (actors, places ...) was found, over all articles. */
public final class LayerScore {

  private static final int LONGEST_ERROR = 200;

  private final String layer;
  private final Map<String, int[]> attributes = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();
  private int found;
  private int spurious;
  private int missed;

  LayerScore(String layer) {
    this.layer = layer;
  }

  /** The layer's name. */
  public String layer() {
    return layer;
  }

  /** The share of what was found that is right; 0 if nothing was found. */
  public double precision() {
    return ratio(found, found + spurious);
  }

  /** The share of what there is that was found; 0 if there is nothing. */
  public double recall() {
    return ratio(found, found + missed);
  }

  /** The harmonic mean of precision and recall; 0 if both are. */
  public double f1() {
    double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
  }

  /** The share of found items whose attribute is right; 0 if none has the attribute. */
  public double attribute(String name) {
    int[] counts = attributes.getOrDefault(name, new int[2]);
    return ratio(counts[0], counts[1]);
  }

  /** What was missed, spurious or wrong, a line each, by article. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  /** Precision, recall, F1, the counts behind them, and the attributes, in one line. */
  public String line() {
    String shares =
        attributes.entrySet().stream()
            .map(e -> share(e.getKey(), e.getValue()[0], e.getValue()[1]))
            .collect(Collectors.joining());
    return String.format(
        "%-11s P %s  R %s  F1 %s  (tp %d fp %d fn %d)%s",
        layer,
        digits(precision(), 3),
        digits(recall(), 3),
        digits(f1(), 3),
        found,
        spurious,
        missed,
        shares);
  }

  private static String share(String name, int right, int of) {
    return "  " + name + " " + right + "/" + of + "=" + digits(ratio(right, of), 2);
  }

  private static String digits(double value, int places) {
    return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  <G extends GoldArticle.Item> void count(String file, Pairing<G> pairing) {
    found += (int) pairing.pairs().stream().filter(pair -> !pair.gold().optional()).count();
    for (G item : pairing.missed()) {
      if (!item.optional()) {
        missed++;
        errors.add("  missed    " + file + ": " + item.shown());
      }
    }
    for (Map<String, String> row : pairing.spurious()) {
      spurious++;
      errors.add("  spurious  " + file + ": " + shown(row));
    }
  }

  private static String shown(Map<String, String> row) {
    String values =
        row.entrySet().stream()
            .filter(cell -> !cell.getKey().equals("file") && !cell.getValue().isEmpty())
            .map(Map.Entry::getValue)
            .collect(Collectors.joining(" | "));
    return GoldArticle.clip(values, LONGEST_ERROR);
  }

  void attribute(String name, boolean right) {
    int[] counts = attributes.computeIfAbsent(name, unused -> new int[2]);
    counts[0] += right ? 1 : 0;
    counts[1]++;
  }

  void right() {
    found++;
  }

  /** One that is there, but wrong: spurious and missed at once. */
  void wrong(String file, String error) {
    spurious++;
    missed++;
    errors.add("  speaker   " + file + ": " + error);
  }

  void add(int moreMissed, int moreSpurious) {
    missed += moreMissed;
    spurious += moreSpurious;
  }

  @Override
  public String toString() {
    return line();
  }

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
}
