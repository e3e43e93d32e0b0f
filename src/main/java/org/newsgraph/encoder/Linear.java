package org.newsgraph.encoder;

/**
 * A linear map with a constant added.
 *
 * @param weight a row for each input, a column for each output
 * @param bias for each output
 */
@SuppressWarnings("ArrayRecordComponent")
record Linear(float[][] weight, float[] bias) {

  static Linear of(Weights weights, String name) {
    return new Linear(
        Matrices.transposed(weights.matrix(name + ".weight")), weights.vector(name + ".bias"));
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
