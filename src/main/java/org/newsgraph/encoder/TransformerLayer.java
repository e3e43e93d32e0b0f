package org.newsgraph.encoder;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.newsgraph.matrix.Matrices;

/** A layer of BERT: attention to all pieces by several heads, then a network for each piece. */
record TransformerLayer(
    Linear query,
    Linear keyAndValue,
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
        Linear.of(weights, name + ".key").with(Linear.of(weights, name + ".value")),
        Linear.of(weights, name + ".output"),
        LayerNorm.of(weights, name + ".norm1"),
        Linear.of(weights, name + ".inner"),
        Linear.of(weights, name + ".outer"),
        LayerNorm.of(weights, name + ".norm2"));
  }

  /**
   * The states that follow on some of all states, given as they are.
   *
   * @param asked rows of {@code states}
   */
  float[][] apply(float[][] states, float[][] asked) {
    float[][] attended = output.apply(attention(states, asked));
    addAll(attended, asked);
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

  private float[][] attention(float[][] states, float[][] asked) {
    float[][] queries = query.apply(asked);
    float[][] memory = keyAndValue.apply(states);
    int width = asked[0].length;
    float[][] keys = Matrices.transposed(Matrices.columns(memory, 0, width));
    float[][] context = new float[asked.length][width];
    for (int from = 0; from < width; from += HEAD_WIDTH) {
      int to = from + HEAD_WIDTH;
      float[][] scores =
          Matrices.product(Matrices.columns(queries, from, to), Arrays.copyOfRange(keys, from, to));
      for (float[] row : scores) {
        softmax(row);
      }
      float[][] values = Matrices.columns(memory, width + from, width + to);
      float[][] head = Matrices.product(scores, values);
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

  /** A function of one number on an interval, between the points of a table a straight line. */
  static final class FunctionTable {

    private static final int POINTS_PER_UNIT = 512;

    private final float begin;
    private final float[] values;

    FunctionTable(double begin, double end, DoubleUnaryOperator function) {
      this.begin = (float) begin;
      this.values = new float[(int) ((end - begin) * POINTS_PER_UNIT) + 2];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) function.applyAsDouble(begin + (double) i / POINTS_PER_UNIT);
      }
    }

    /** The value at {@code x}; outside the interval that at its nearer end. */
    float at(float x) {
      float place = Math.min(Math.max((x - begin) * POINTS_PER_UNIT, 0f), values.length - 2);
      int index = (int) place;
      float value = values[index];
      return value + (place - index) * (values[index + 1] - value);
    }
  }
}
