package org.newsgraph.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The classes of common English words by {@code wordnet.tsv}: the lexicographer files of their
 * first senses. Read once, whoever asks. Safe for use by several threads.
 */
public final class WordNet {

  private static final String NONE = "-";

  private WordNet() {}

  private static final class Holder {
    static final Map<String, List<String>> ROWS = rows();
  }

  private static Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new HashMap<>();
    for (List<String> row : Lexicon.table("wordnet.tsv", 3)) {
      rows.putIfAbsent(row.get(0), row);
    }
    return Map.copyOf(rows);
  }

  /** Whether the lemma, in lower case, is a common word. */
  public static boolean isKnown(String lemma) {
    return Holder.ROWS.containsKey(lemma);
  }

  /**
   * The class of a lemma in lower case as a noun, such as {@code artifact}; empty if it is none.
   */
  public static Optional<String> nounClass(String lemma) {
    return column(lemma, 1);
  }

  /** The class of a lemma in lower case as a verb, such as {@code motion}; empty if it is none. */
  public static Optional<String> verbClass(String lemma) {
    return column(lemma, 2);
  }

  private static Optional<String> column(String lemma, int column) {
    return Optional.ofNullable(Holder.ROWS.get(lemma))
        .map(row -> row.get(column))
        .filter(value -> !value.equals(NONE));
  }
}
