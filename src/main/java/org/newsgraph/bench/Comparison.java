package org.newsgraph.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Two things measured in turn in one run.
 *
 * @param what what was compared, in words
 * @param ours the median of ours, in seconds
 * @param baseline the median of the baseline, in seconds
 * @param rounds how often each was measured
 */
public record Comparison(String what, double ours, double baseline, int rounds) {

  /** A thing to measure: does it once and says how many seconds it took. */
  @FunctionalInterface
  public interface Measured {
    double seconds();
  }

  /** Measures the two in turn, the baseline first, and takes the medians. */
  public static Comparison of(String what, Measured ours, Measured baseline, int rounds) {
    double[] ourSeconds = new double[rounds];
    double[] baselineSeconds = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      baselineSeconds[i] = baseline.seconds();
      ourSeconds[i] = ours.seconds();
    }
    return new Comparison(what, median(ourSeconds), median(baselineSeconds), rounds);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Ours divided by the baseline: below 1 is faster. */
  public double ratio() {
    return ours / baseline;
  }

  /** One line, as {@code newsgraph bench} prints it. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-58s ratio %5.2f   (ours %.2f s, baseline %.2f s, medians of %d)",
        what,
        ratio(),
        ours,
        baseline,
        rounds);
  }
}
