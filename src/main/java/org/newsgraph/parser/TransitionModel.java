package org.newsgraph.parser;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.GZIPInputStream;
import org.newsgraph.matrix.Matrices;

/**
 * A network that scores transitions: each word, tag and label that it looks at has a vector; their
 * products with the weights are summed in hidden units and cubed; these are summed for each
 * transition. Safe for use by several threads.
 */
final class TransitionModel {

  /** How many words, tags and labels are looked at. */
  static final int SLOTS = 48;

  private static final String FILE = "/edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  /** So many products are kept, 70 MB. Of those of news 97 in 100 are asked for again. */
  private static final int KEPT = 1 << 14;

  /** Rows are added faster four at a time than one by one. */
  private static final float[][] ONCE_EACH = new float[1][SLOTS];

  static {
    Arrays.fill(ONCE_EACH[0], 1f);
  }

  private static final String UNKNOWN = "-UNKNOWN-";
  private static final String ROOT = "-ROOT-";
  private static final String NONE = "-NULL-";

  private final Map<String, Integer> words;
  private final Map<String, Integer> tags;
  private final Map<String, Integer> labels;
  private final List<String> relations;
  private final List<Transition> transitions = new ArrayList<>();

  /** A row for each word, then for each tag, then for each label. */
  private final float[][] embeddings;

  /** For each slot a row for each element of an embedding, with a column for each hidden unit. */
  private final float[][][] hidden;

  private final float[] bias;

  /** A row for each hidden unit, with a column for each transition. */
  private final float[][] output;

  private final AtomicReferenceArray<Product> products = new AtomicReferenceArray<>(KEPT);

  /** What a word, a tag or a label adds to each hidden unit in one slot. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Product(int slot, int id, float[] units) {}

  /** What a transition does. */
  enum Move {
    LEFT,
    RIGHT,
    SHIFT
  }

  /**
   * A step of the parser.
   *
   * @param label the number of the arc's label; -1 if it makes none
   */
  record Transition(Move move, int label) {}

  private TransitionModel(ModelText text) throws IOException {
    int wordCount = text.parameter();
    int tagCount = text.parameter();
    int labelCount = text.parameter();
    int width = text.parameter();
    int units = text.parameter();
    if (text.parameter() != SLOTS) {
      throw new IOException("a model of other features");
    }
    text.parameter(); // how many products CoreNLP makes beforehand
    this.embeddings = new float[wordCount + tagCount + labelCount][width];
    this.words = text.rows(embeddings, 0, wordCount);
    this.tags = text.rows(embeddings, wordCount, tagCount);
    this.labels = text.rows(embeddings, wordCount + tagCount, labelCount);
    this.hidden = new float[SLOTS][width][units];
    for (float[][] slot : hidden) {
      text.matrix(slot);
    }
    this.bias = new float[units];
    text.row(bias);
    this.relations = List.copyOf(labels.keySet()).subList(1, labelCount);
    for (Move move : List.of(Move.LEFT, Move.RIGHT)) {
      relations.forEach(relation -> transitions.add(new Transition(move, labels.get(relation))));
    }
    transitions.add(new Transition(Move.SHIFT, -1));
    this.output = new float[units][transitions.size()];
    text.matrix(output);
  }

  /**
   * Reads CoreNLP's English model.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  static TransitionModel english() {
    try (InputStream file =
            Objects.requireNonNull(TransitionModel.class.getResourceAsStream(FILE), FILE);
        InputStream text = new GZIPInputStream(file, 1 << 16)) {
      return new TransitionModel(new ModelText(text));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** The numbers of words, before them that of the root, behind them that of a missing word. */
  int[] words(List<String> sentence) {
    return ids(words, sentence);
  }

  /** As {@link #words}, for tags. */
  int[] tags(List<String> sentence) {
    return ids(tags, sentence);
  }

  private static int[] ids(Map<String, Integer> known, List<String> sentence) {
    int[] ids = new int[sentence.size() + 2];
    for (int i = 0; i < sentence.size(); i++) {
      ids[i + 1] = known.getOrDefault(sentence.get(i), known.get(UNKNOWN));
    }
    ids[0] = known.get(ROOT);
    ids[ids.length - 1] = known.get(NONE);
    return ids;
  }

  /** The number of the label of a word that is not there. */
  int noLabel() {
    return labels.get(NONE);
  }

  /** Whether it is the label of an arc from the root. */
  boolean isRoot(int label) {
    return label == noLabel() + 1;
  }

  String relation(int label) {
    return relations.get(label - noLabel() - 1);
  }

  /** In the order of their scores. */
  List<Transition> transitions() {
    return transitions;
  }

  /**
   * The score of each transition.
   *
   * @param features for each slot the number of the word, the tag or the label in it
   */
  float[] scores(int[] features) {
    float[][] added = new float[SLOTS][];
    for (int slot = 0; slot < SLOTS; slot++) {
      added[slot] = product(slot, features[slot]);
    }
    float[] units = bias.clone();
    Matrices.addProduct(new float[][] {units}, ONCE_EACH, added);
    for (int i = 0; i < units.length; i++) {
      units[i] = units[i] * units[i] * units[i];
    }
    return product(units, output);
  }

  private float[] product(int slot, int id) {
    int place = (id * SLOTS + slot) % KEPT;
    Product kept = products.get(place);
    if (kept == null || kept.slot() != slot || kept.id() != id) {
      kept = new Product(slot, id, product(embeddings[id], hidden[slot]));
      products.set(place, kept);
    }
    return kept.units();
  }

  private static float[] product(float[] row, float[][] matrix) {
    return Matrices.product(new float[][] {row}, matrix)[0];
  }

  /** The text in which CoreNLP keeps a model: sizes, then rows of numbers of four decimals. */
  private static final class ModelText {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    ModelText(InputStream in) {
      this.in = in;
    }

    /** The number in a line such as {@code hiddenSize=1000}. */
    int parameter() throws IOException {
      String line = text('\n');
      return Integer.parseInt(line.substring(line.indexOf('=') + 1));
    }

    /** Some rows of a matrix, and their names with the numbers of their rows, in their order. */
    Map<String, Integer> rows(float[][] matrix, int from, int count) throws IOException {
      Map<String, Integer> names = new LinkedHashMap<>();
      for (int i = from; i < from + count; i++) {
        names.put(text(' '), i);
        row(matrix[i]);
      }
      return names;
    }

    void matrix(float[][] rows) throws IOException {
      for (float[] row : rows) {
        row(row);
      }
    }

    void row(float[] row) throws IOException {
      for (int i = 0; i < row.length; i++) {
        row[i] = number();
      }
    }

    /** The whole number of its digits is exact in a float, so the quotient is rounded once. */
    private float number() throws IOException {
      int sign = 1;
      int digits = 0;
      int decimals = -1;
      for (int c = next(); c != ' ' && c != '\n'; c = next()) {
        if (c == '-') {
          sign = -1;
        } else if (c == '.') {
          decimals = 0;
        } else {
          digits = 10 * digits + c - '0';
          decimals += decimals < 0 ? 0 : 1;
        }
      }
      if (decimals != 4) {
        throw new IOException("a number of other than four decimals");
      }
      return sign * (digits / 10_000f);
    }

    private String text(char last) throws IOException {
      StringBuilder bytes = new StringBuilder();
      for (int c = next(); c != last; c = next()) {
        bytes.append((char) c);
      }
      return new String(
          bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private int next() throws IOException {
      if (at == end) {
        end = in.read(buffer);
        at = 0;
        if (end < 0) {
          throw new EOFException();
        }
      }
      return buffer[at++] & 0xFF;
    }
  }
}
