package org.newsgraph.encoder;

/** Normalizes a vector to mean 0 and variance 1, then scales and shifts each element. */
@SuppressWarnings("ArrayRecordComponent")
record LayerNorm(float[] scale, float[] shift) {

  private static final double LEAST_VARIANCE = 1e-12;

  static LayerNorm of(Weights weights, String name) {
    return new LayerNorm(weights.vector(name + ".weight"), weights.vector(name + ".bias"));
  }

  /** Changes the rows themselves. */
  void apply(float[][] rows) {
    for (float[] row : rows) {
      apply(row);
    }
  }

  private void apply(float[] row) {
    double sum = 0;
    for (float value : row) {
      sum += value;
    }
    double mean = sum / row.length;
    double squares = 0;
    for (float value : row) {
      squares += (value - mean) * (value - mean);
    }
    float factor = (float) (1 / Math.sqrt(squares / row.length + LEAST_VARIANCE));
    float center = (float) mean;
    for (int j = 0; j < row.length; j++) {
      row[j] = (row[j] - center) * factor * scale[j] + shift[j];
    }
  }
}
