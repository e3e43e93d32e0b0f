package org.newsgraph.nlp.encoder;

import java.util.Arrays;

/**
 * Scores pairs of a dependent and a head, or of a word and a cue, by a bilinear form for each label.
 *
 * @param forms for each label a row for each element of the dependent, one more for 1, and a column
 *     for each element of the head
 */
record Biaffine(Linear dependent, Linear head, float[][][] forms, float[] bias) {

  static Biaffine of(Weights weights, String name) {
    float[] bias = weights.vector(name + ".bias");
    float[][] all = weights.matrix(name + ".weight");
    int rows = all.length / bias.length;
    float[][][] forms = new float[bias.length][][];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = Arrays.copyOfRange(all, i * rows, (i + 1) * rows);
    }
    return new Biaffine(
        Linear.of(weights, name + ".dependent"), Linear.of(weights, name + ".head"), forms, bias);
  }

  /** For each dependent a row with the score of the label for each head. */
  float[][] scores(int label, float[][] dependents, float[][] heads) {
    float[][] scores =
        Matrices.product(
            Matrices.product(withOne(dependents), forms[label]), Matrices.transposed(heads));
    for (float[] row : scores) {
      for (int j = 0; j < row.length; j++) {
        row[j] += bias[label];
      }
    }
    return scores;
  }

  /** The score of the label for each dependent and the head at its place. */
  float[] pairScores(int label, float[][] dependents, float[][] heads) {
    float[][] left = Matrices.product(withOne(dependents), forms[label]);
    float[] scores = new float[heads.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Matrices.dot(left[i], heads[i]) + bias[label];
    }
    return scores;
  }

  private static float[][] withOne(float[][] rows) {
    float[][] longer = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      longer[i] = Arrays.copyOf(rows[i], rows[i].length + 1);
      longer[i][rows[i].length] = 1f;
    }
    return longer;
  }
}
