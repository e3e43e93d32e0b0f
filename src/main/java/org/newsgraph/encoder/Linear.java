package org.newsgraph.encoder;

import java.util.Arrays;
import org.newsgraph.matrix.Matrices;

/** A linear map with a constant added. */
final class Linear {

  private final float[][] weight;
  private final float[] bias;

  /**
   * @param weight a row for each input, a column for each output
   * @param bias for each output
   */
  private Linear(float[][] weight, float[] bias) {
    this.weight = weight;
    this.bias = bias;
  }

  static Linear of(Weights weights, String name) {
    return new Linear(
        Matrices.transposed(weights.matrix(name + ".weight")), weights.vector(name + ".bias"));
  }

  /** Both maps as one, which has the outputs of the other behind its own. */
  Linear with(Linear other) {
    float[][] rows = new float[weight.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = concatenated(weight[i], other.weight[i]);
    }
    return new Linear(rows, concatenated(bias, other.bias));
  }

  private static float[] concatenated(float[] first, float[] second) {
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  float[][] apply(float[][] rows) {
    float[][] result = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      result[i] = bias.clone();
    }
    Matrices.addProduct(result, rows, weight);
    return result;
  }

  /** As {@link #apply}, with nothing below zero. */
  float[][] rectified(float[][] rows) {
    float[][] result = apply(rows);
    for (float[] row : result) {
      for (int j = 0; j < row.length; j++) {
        row[j] = Math.max(0f, row[j]);
      }
    }
    return result;
  }
}
