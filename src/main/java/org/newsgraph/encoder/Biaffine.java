package org.newsgraph.encoder;

import java.util.Arrays;

/**
 * Scores a word as each of some labels of another, the head, by a bilinear form for each label.
 *
 * @param forms for each label a row for each element of the word, one more for 1, and a column for
 *     each element of the head
 */
@SuppressWarnings("ArrayRecordComponent")
record Biaffine(Linear word, Linear head, float[][][] forms, float[] bias) {

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

  /** For each label a row for each word, with which {@link #score} takes the head's vector. */
  float[][][] words(float[][] states) {
    float[][] vectors = word.rectified(states);
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = Arrays.copyOf(vectors[i], vectors[i].length + 1);
      vectors[i][vectors[i].length - 1] = 1f;
    }
    return Arrays.stream(forms)
        .map(form -> Matrices.product(vectors, form))
        .toArray(float[][][]::new);
  }

  /** The vector of a word as a head. */
  float[] head(float[] state) {
    return head.rectified(new float[][] {state})[0];
  }

  /** The score of a word of {@link #words} for a label and a head. */
  float score(float[][][] words, int label, int index, float[] head) {
    return Matrices.dot(words[label][index], head) + bias[label];
  }
}
