package org.newsgraph.web.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with the words that were searched for marked in it.
 *
 * @param pieces of the text in order
 */
public record Marked(List<Piece> pieces) {

  /** Two characters that Unicode leaves to private use. Should a text have them, it shows marks. */
  private static final String BEGIN = "\uE000";

  private static final String END = "\uE001";

  /** What tells the full-text index to mark words, in one fragment of at most 1,000 characters. */
  static final String OPTION = "highlight:s:%s|e:%s|m:1|z:1000".formatted(BEGIN, END);

  /**
   * A part of the text.
   *
   * @param text plain text
   * @param found whether it was searched for
   */
  public record Piece(String text, boolean found) {}

  /** Copies the list. */
  public Marked {
    pieces = List.copyOf(pieces);
  }

  /** A text as the index gives it, with or without marks. */
  static Marked of(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (String part : text.split(BEGIN, -1)) {
      int end = part.indexOf(END);
      if (end >= 0) {
        pieces.add(new Piece(part.substring(0, end), true));
      }
      pieces.add(new Piece(part.substring(end + 1), false));
    }
    pieces.removeIf(piece -> piece.text().isEmpty());
    return new Marked(pieces);
  }

  /** The text without marks. */
  String plain() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
