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

  /** Works with a column for each state that is asked for, as long rows are added faster. */
  private float[][] attention(float[][] states, float[][] asked) {
    float[][] queries = Matrices.transposed(query.apply(asked));
    float[][] memory = keyAndValue.apply(states);
    float[][] transposed = Matrices.transposed(memory);
    int width = queries.length;
    float[][] context = new float[width][asked.length];
    for (int from = 0; from < width; from += HEAD_WIDTH) {
      int to = from + HEAD_WIDTH;
      float[][] scores =
          Matrices.product(
              Matrices.columns(memory, from, to), Arrays.copyOfRange(queries, from, to));
      softmax(scores);
      float[][] values = Arrays.copyOfRange(transposed, width + from, width + to);
      Matrices.addProduct(Arrays.copyOfRange(context, from, to), values, scores);
    }
    return Matrices.transposed(context);
  }

  /** Of each column. */
  private static void softmax(float[][] scores) {
    float scale = (float) (1 / Math.sqrt(HEAD_WIDTH));
    float[] greatest = scores[0].clone();
    for (float[] row : scores) {
      for (int j = 0; j < row.length; j++) {
        greatest[j] = Math.max(greatest[j], row[j]);
      }
    }
    float[] sums = new float[greatest.length];
    for (float[] row : scores) {
      for (int j = 0; j < row.length; j++) {
        row[j] = EXP.at((row[j] - greatest[j]) * scale);
        sums[j] += row[j];
      }
    }
    for (float[] row : scores) {
      for (int j = 0; j < row.length; j++) {
        row[j] /= sums[j];
      }
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
