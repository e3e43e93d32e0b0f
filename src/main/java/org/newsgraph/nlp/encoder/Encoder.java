package org.newsgraph.nlp.encoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A transformer that gives each word of a text a vector, its state, that knows the words around it.
 * Safe for use by several threads.
 */
public final class Encoder {

  /** Pieces of a window of several sentences, and the most of any. */
  private static final int SIZE = 126;

  private static final int LONGEST = 254;

  private final Weights weights;
  private final WordPieces wordPieces;
  private final Map<String, Integer> tags = new HashMap<>();
  private final float[][] positions;
  private final LayerNorm norm;
  private final List<TransformerLayer> layers;

  /** Takes the weights whose names begin with {@code encoder}. */
  public Encoder(Weights weights) {
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

  /**
   * The states of a paragraph's sentences.
   *
   * @param sentences each at least one word
   * @return for each sentence a state for its root and one for each word; of words that a pass
   *     cannot hold, the state of the last one that it can
   */
  public List<States> states(List<List<Word>> sentences) {
    List<States> states = new ArrayList<>();
    Window window = new Window();
    for (List<Word> sentence : sentences) {
      List<List<Window.Piece>> words = pieces(sentence);
      int size = words.stream().mapToInt(List::size).sum();
      if (!window.isEmpty() && window.size() + size > SIZE) {
        states.addAll(read(window));
        window = new Window();
      }
      window.add(words);
    }
    states.addAll(read(window));
    return states;
  }

  private List<List<Window.Piece>> pieces(List<Word> sentence) {
    List<List<Window.Piece>> words = new ArrayList<>();
    for (Word word : sentence) {
      int tag = tags.getOrDefault(word.tag(), 0);
      int shape = word.shape();
      words.add(
          wordPieces.of(word.text()).stream()
              .map(id -> new Window.Piece(id, tag, shape))
              .toList());
    }
    return words;
  }

  private List<States> read(Window window) {
    List<Window.Piece> pieces = window.pieces();
    float[][] rows = embedded(pieces.subList(0, Math.min(pieces.size(), LONGEST + 2)));
    for (TransformerLayer layer : layers) {
      rows = layer.apply(rows);
    }
    float[][] states = rows;
    return window.sentences().stream()
        .map(
            firsts ->
                new States(
                    states[0],
                    firsts.stream()
                        .map(first -> states[Math.min(first, states.length - 1)])
                        .toArray(float[][]::new)))
        .toList();
  }

  private float[][] embedded(List<Window.Piece> pieces) {
    float[][] rows = new float[pieces.size()][];
    for (int i = 0; i < rows.length; i++) {
      Window.Piece piece = pieces.get(i);
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
