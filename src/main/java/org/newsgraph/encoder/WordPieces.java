package org.newsgraph.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts words into the pieces of an uncased BERT vocabulary. */
final class WordPieces {

  private static final int UNKNOWN = 100;
  private static final int LONGEST = 100;

  private final Map<String, Integer> vocabulary = new HashMap<>();

  /**
   * @param pieces the vocabulary in the order of its numbers; what continues a word begins with
   *     {@code ##}
   */
  WordPieces(List<String> pieces) {
    for (String piece : pieces) {
      vocabulary.put(piece, vocabulary.size());
    }
  }

  /** The numbers of a word's pieces, at least one. */
  List<Integer> of(String word) {
    List<Integer> pieces = new ArrayList<>();
    for (String part : parts(word)) {
      pieces.addAll(ofPart(part));
    }
    return pieces.isEmpty() ? List.of(UNKNOWN) : pieces;
  }

  private List<Integer> ofPart(String part) {
    List<Integer> pieces = new ArrayList<>();
    int begin = 0;
    while (begin < part.length()) {
      String prefix = begin == 0 ? "" : "##";
      int end = Math.min(part.length(), begin + LONGEST);
      while (end > begin && !vocabulary.containsKey(prefix + part.substring(begin, end))) {
        end--;
      }
      if (end == begin) {
        return List.of(UNKNOWN);
      }
      pieces.add(vocabulary.get(prefix + part.substring(begin, end)));
      begin = end;
    }
    return pieces;
  }

  /** The word in lower case without accents, cut at each mark of punctuation. */
  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(
            c -> {
              if (isPunctuation(c)) {
                flush(part, parts);
                parts.add(Character.toString(c));
              } else {
                part.appendCodePoint(c);
              }
            });
    flush(part, parts);
    return parts;
  }

  private static void flush(StringBuilder part, List<String> parts) {
    if (!part.isEmpty()) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }

  private static boolean isPunctuation(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> "$+<=>^`|~".indexOf(codePoint) >= 0;
    };
  }
}
