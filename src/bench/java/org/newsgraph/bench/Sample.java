package org.newsgraph.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Some measured values. Not for several threads at once. */
final class Sample {

  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  /** The one in the middle, or the mean of the two there. */
  double median() {
    return (at((size() - 1) / 2) + at(size() / 2)) / 2;
  }

  /**
   * The least value that so many are not above.
   *
   * @param share of all, over 0, at most 1
   */
  double quantile(double share) {
    return at((int) Math.ceil(size() * share) - 1);
  }

  private int size() {
    return values.size();
  }

  private double at(int rank) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(rank);
  }
}
