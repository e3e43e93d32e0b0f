package org.newsgraph.nlp.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * What one pass of the encoder reads: sentences that stand together, as word pieces between a start
 * and an end.
 */
final class Window {

  private static final int START = 101;
  private static final int END = 102;

  /** A piece of a word, or the start or the end. */
  record Piece(int id, int tag, int shape) {}

  private final List<Piece> pieces = new ArrayList<>(List.of(new Piece(START, 0, 0)));
  private final List<List<Integer>> sentences = new ArrayList<>();

  /** Adds a sentence, given as the pieces of each word. */
  void add(List<List<Piece>> words) {
    List<Integer> firsts = new ArrayList<>();
    for (List<Piece> word : words) {
      firsts.add(pieces.size());
      pieces.addAll(word);
    }
    sentences.add(firsts);
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** Pieces without start and end. */
  int size() {
    return pieces.size() - 1;
  }

  /** All pieces, with start and end. */
  List<Piece> pieces() {
    List<Piece> all = new ArrayList<>(pieces);
    all.add(new Piece(END, 0, 0));
    return all;
  }

  /** For each sentence the index of each word's first piece. */
  List<List<Integer>> sentences() {
    return sentences;
  }
}
