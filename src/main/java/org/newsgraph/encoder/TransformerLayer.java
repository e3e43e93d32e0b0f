package org.newsgraph.encoder;

/** A layer of BERT: attention to all pieces by several heads, then a network for each piece. */
record TransformerLayer(
    Linear query,
    Linear key,
    Linear value,
    Linear output,
    LayerNorm afterAttention,
    Linear inner,
    Linear outer,
    LayerNorm afterInner) {

  private static final int HEAD_WIDTH = 32;

  /** The exponential below 0, the only part that attention asks for. */
  private static final FunctionTable EXP = new FunctionTable(-32, 0, StrictMath::exp);

  private static final FunctionTable GAUSSIAN_CDF =
      new FunctionTable(-8, 8, TransformerLayer::gaussianCdf);

  static TransformerLayer of(Weights weights, String name) {
    return new TransformerLayer(
        Linear.of(weights, name + ".query"),
        Linear.of(weights, name + ".key"),
        Linear.of(weights, name + ".value"),
        Linear.of(weights, name + ".output"),
        LayerNorm.of(weights, name + ".norm1"),
        Linear.of(weights, name + ".inner"),
        Linear.of(weights, name + ".outer"),
        LayerNorm.of(weights, name + ".norm2"));
  }

  float[][] apply(float[][] states) {
    float[][] attended = output.apply(attention(states));
    addAll(attended, states);
    afterAttention.apply(attended);
    float[][] hidden = inner.apply(attended);
    for (float[] row : hidden) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= GAUSSIAN_CDF.at(row[j]);
      }
    }
    float[][] result = outer.apply(hidden);
    addAll(result, attended);
    afterInner.apply(result);
    return result;
  }

  private float[][] attention(float[][] states) {
    float[][] queries = query.apply(states);
    float[][] keys = key.apply(states);
    float[][] values = value.apply(states);
    int width = states[0].length;
    float[][] context = new float[states.length][width];
    for (int from = 0; from < width; from += HEAD_WIDTH) {
      int to = from + HEAD_WIDTH;
      float[][] scores =
          Matrices.product(
              Matrices.columns(queries, from, to),
              Matrices.transposed(Matrices.columns(keys, from, to)));
      for (float[] row : scores) {
        softmax(row);
      }
      float[][] head = Matrices.product(scores, Matrices.columns(values, from, to));
      for (int i = 0; i < head.length; i++) {
        System.arraycopy(head[i], 0, context[i], from, HEAD_WIDTH);
      }
    }
    return context;
  }

  private static void softmax(float[] scores) {
    float scale = (float) (1 / Math.sqrt(HEAD_WIDTH));
    float greatest = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      greatest = Math.max(greatest, score);
    }
    float sum = 0f;
    for (int j = 0; j < scores.length; j++) {
      scores[j] = EXP.at((scores[j] - greatest) * scale);
      sum += scores[j];
    }
    for (int j = 0; j < scores.length; j++) {
      scores[j] /= sum;
    }
  }

  private static void addAll(float[][] sums, float[][] rows) {
    for (int i = 0; i < sums.length; i++) {
      Matrices.add(sums[i], rows[i]);
    }
  }

  /** By Marsaglia's series, which is exact to double precision where the table asks. */
  private static double gaussianCdf(double x) {
    double sum = x;
    double term = x;
    for (int n = 3; n < 200; n += 2) {
      term *= x * x / n;
      sum += term;
    }
    double density = StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * Math.PI);
    return Math.min(1, Math.max(0, 0.5 + sum * density));
  }
}
