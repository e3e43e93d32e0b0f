package org.newsgraph.encoder;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * The weights of a model, as {@code src/train/encoder/export.py} writes them: lists of labels, then
 * matrices whose rows hold one byte for each element and a factor.
 */
public final class Weights {

  private static final String FILE = "encoder.weights.gz";

  private final Map<String, List<String>> labels = new HashMap<>();
  private final Map<String, Rows> matrices = new HashMap<>();

  /** Rows of whole numbers, each with the factor that makes them weights. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Rows(byte[][] values, float[] factors) {

    float[] row(int index) {
      byte[] bytes = values[index];
      float[] row = new float[bytes.length];
      for (int j = 0; j < row.length; j++) {
        row[j] = bytes[j] * factors[index];
      }
      return row;
    }
  }

  private Weights(DataInputStream in) throws IOException {
    for (int n = in.readInt(); n > 0; n--) {
      labels.put(text(in), text(in).lines().toList());
    }
    for (int n = in.readInt(); n > 0; n--) {
      matrices.put(text(in), rows(in));
    }
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static Rows rows(DataInputStream in) throws IOException {
    byte[][] values = new byte[in.readInt()][in.readInt()];
    float[] factors = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      factors[i] = in.readFloat();
      in.readFully(values[i]);
    }
    return new Rows(values, factors);
  }

  /**
   * Reads the file that is packaged with the program.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static Weights packaged() {
    try (InputStream file = Objects.requireNonNull(Weights.class.getResourceAsStream(FILE));
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(new GZIPInputStream(file), 1 << 16))) {
      return new Weights(in);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** The labels of that name, in the order of their numbers. */
  List<String> labels(String name) {
    return Objects.requireNonNull(labels.get(name), name);
  }

  /** One row of a matrix, such as the embedding of a word piece. */
  float[] row(String name, int index) {
    return rows(name).row(index);
  }

  float[][] matrix(String name) {
    Rows rows = rows(name);
    float[][] matrix = new float[rows.values().length][];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = rows.row(i);
    }
    return matrix;
  }

  float[] vector(String name) {
    Rows rows = rows(name);
    float[] vector = new float[rows.values().length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = rows.row(i)[0];
    }
    return vector;
  }

  private Rows rows(String name) {
    return Objects.requireNonNull(matrices.get(name), name);
  }
}
