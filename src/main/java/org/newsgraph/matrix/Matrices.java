package org.newsgraph.matrix;

import java.util.Arrays;

/**
 * Products of matrices, each an array of rows of one length. A sum is taken in the order of the
 * inner index, four at a time.
 */
public final class Matrices {

  private Matrices() {}

  public static float[][] product(float[][] left, float[][] right) {
    float[][] product = new float[left.length][right[0].length];
    addProduct(product, left, right);
    return product;
  }

  /** Adds the product of {@code left} and {@code right} to {@code sum}. */
  public static void addProduct(float[][] sum, float[][] left, float[][] right) {
    int fours = right.length & ~3;
    for (int k = 0; k < fours; k += 4) {
      float[] r0 = right[k];
      float[] r1 = right[k + 1];
      float[] r2 = right[k + 2];
      float[] r3 = right[k + 3];
      for (int i = 0; i < left.length; i++) {
        float[] l = left[i];
        addFour(sum[i], l[k], r0, l[k + 1], r1, l[k + 2], r2, l[k + 3], r3);
      }
    }
    for (int k = fours; k < right.length; k++) {
      for (int i = 0; i < left.length; i++) {
        add(sum[i], left[i][k], right[k]);
      }
    }
  }

  /** The loop that takes nearly all time, in the form that the compiler turns into vectors. */
  private static void addFour(
      float[] sum,
      float f0,
      float[] r0,
      float f1,
      float[] r1,
      float f2,
      float[] r2,
      float f3,
      float[] r3) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
    }
  }

  private static void add(float[] sum, float factor, float[] row) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += factor * row[j];
    }
  }

  /** Adds to each element of {@code sum} the one at its place. */
  public static void add(float[] sum, float[] row) {
    add(sum, 1f, row);
  }

  public static float[][] transposed(float[][] matrix) {
    float[][] transposed = new float[matrix[0].length][matrix.length];
    for (int j = 0; j < transposed.length; j++) {
      for (int i = 0; i < matrix.length; i++) {
        transposed[j][i] = matrix[i][j];
      }
    }
    return transposed;
  }

  /** The columns from {@code from} up to, not with, {@code to}. */
  public static float[][] columns(float[][] matrix, int from, int to) {
    float[][] columns = new float[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      columns[i] = Arrays.copyOfRange(matrix[i], from, to);
    }
    return columns;
  }

  public static float dot(float[] left, float[] right) {
    float sum = 0f;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }
}
