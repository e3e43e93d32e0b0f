package org.newsgraph.encoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.newsgraph.matrix.Matrices;

/**
 * A transformer that gives each word of a sentence a vector, its state, that knows the words around
 * it. Safe for use by several threads.
 */
final class Encoder {

  private static final int START = 101;
  private static final int END = 102;

  /** The most pieces of a sentence. */
  private static final int LONGEST = 254;

  private final Weights weights;
  private final WordPieces wordPieces;
  private final Map<String, Integer> tags = new HashMap<>();
  private final float[][] positions;
  private final LayerNorm norm;
  private final List<TransformerLayer> layers;

  /** Takes the weights whose names begin with {@code encoder}. */
  Encoder(Weights weights) {
    this.weights = weights;
    this.wordPieces = new WordPieces(weights.labels("pieces"));
    weights.labels("tags").forEach(tag -> tags.put(tag, tags.size()));
    this.positions = weights.matrix("encoder.position.weight");
    this.norm = LayerNorm.of(weights, "encoder.norm");
    this.layers =
        IntStream.range(0, weights.labels("layers").size())
            .mapToObj(i -> TransformerLayer.of(weights, "encoder.layers." + i))
            .toList();
  }

  /** A piece of a word, or the start or the end. */
  private record Piece(int id, int tag, int shape) {}

  /**
   * The state of each word of a sentence: that of its first piece; of words behind the longest that
   * a pass can hold, that of the end.
   */
  float[][] states(List<Word> sentence) {
    List<Piece> pieces = new ArrayList<>(List.of(new Piece(START, 0, 0)));
    int[] firsts = new int[sentence.size()];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = Math.min(pieces.size(), LONGEST + 1);
      pieces.addAll(pieces(sentence.get(i)));
    }
    List<Piece> read = new ArrayList<>(pieces.subList(0, Math.min(pieces.size(), LONGEST + 1)));
    read.add(new Piece(END, 0, 0));
    float[][] rows = embedded(read);
    for (TransformerLayer layer : layers.subList(0, layers.size() - 1)) {
      rows = layer.apply(rows, rows);
    }
    float[][] states = rows;
    float[][] asked = IntStream.of(firsts).mapToObj(i -> states[i]).toArray(float[][]::new);
    return layers.get(layers.size() - 1).apply(states, asked);
  }

  private List<Piece> pieces(Word word) {
    int tag = tags.getOrDefault(word.tag(), 0);
    int shape = word.shape();
    return wordPieces.of(word.text()).stream().map(id -> new Piece(id, tag, shape)).toList();
  }

  private float[][] embedded(List<Piece> pieces) {
    float[][] rows = new float[pieces.size()][];
    for (int i = 0; i < rows.length; i++) {
      Piece piece = pieces.get(i);
      rows[i] = weights.row("encoder.word.weight", piece.id());
      Matrices.add(rows[i], positions[i]);
      Matrices.add(rows[i], weights.row("encoder.kind.weight", 0));
      Matrices.add(rows[i], weights.row("encoder.tag.weight", piece.tag()));
      Matrices.add(rows[i], weights.row("encoder.shape.weight", piece.shape()));
    }
    norm.apply(rows);
    return rows;
  }
}
