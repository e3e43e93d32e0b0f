package org.newsgraph.bench;

import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * Two things measured in turn in one run.
 *
 * @param what what was compared, in words
 * @param unit of both
 * @param ours the median of ours
 * @param baseline the median of the baseline
 * @param rounds how often each was measured
 * @param target what the ratio shall be
 */
public record Comparison(
    String what, String unit, double ours, double baseline, int rounds, Target target) {

  /**
   * Measures the two in turn, the baseline first, and takes the medians.
   *
   * @param ours measures it once; so does {@code baseline}
   */
  public static Comparison of(
      String what,
      String unit,
      Target target,
      int rounds,
      DoubleSupplier ours,
      DoubleSupplier baseline) {
    Sample ourSample = new Sample();
    Sample baselineSample = new Sample();
    for (int i = 0; i < rounds; i++) {
      baselineSample.add(baseline.getAsDouble());
      ourSample.add(ours.getAsDouble());
    }
    return new Comparison(what, unit, ourSample.median(), baselineSample.median(), rounds, target);
  }

  /** A number and what it is held against, each known already. */
  static Comparison told(String what, String unit, double ours, double baseline, Target target) {
    return new Comparison(what, unit, ours, baseline, 1, target);
  }

  /** Ours divided by the baseline. */
  public double ratio() {
    return ours / baseline;
  }

  /** Whether the ratio is as it shall be. */
  public boolean isAsItShallBe() {
    return target.isMetBy(ratio());
  }

  /** One line, as {@code newsgraph bench} prints it. */
  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            "%-62s ratio %7.2f   (ours %.3g, baseline %.3g %s, %s)  %s",
            what,
            ratio(),
            ours,
            baseline,
            unit,
            rounds == 1 ? "one run" : "medians of " + rounds,
            target.verdict(ratio()))
        .stripTrailing();
  }
}
