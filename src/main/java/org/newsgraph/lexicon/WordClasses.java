package org.newsgraph.lexicon;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a table of two columns, word and class, by their classes. A word may be in several
 * classes.
 *
 * <p>Immutable, so one instance may be shared between threads.
 *
 * @param <C> the classes
 */
public final class WordClasses<C extends Enum<C>> {

  private final Map<C, Set<String>> words;

  private WordClasses(Map<C, Set<String>> words) {
    this.words = words;
  }

  /**
   * Reads a table of the lexicon; a class is written as the constant's name in lower case, with
   * hyphens.
   *
   * @throws IllegalArgumentException if a row names a class that is no constant of the type
   */
  public static <C extends Enum<C>> WordClasses<C> load(String file, Class<C> type) {
    Map<C, Set<String>> words = new EnumMap<>(type);
    for (List<String> row : Lexicon.table(file, 2)) {
      String constant = row.get(1).toUpperCase(Locale.ROOT).replace('-', '_');
      words.computeIfAbsent(Enum.valueOf(type, constant), c -> new HashSet<>()).add(row.get(0));
    }
    return new WordClasses<>(words);
  }

  /** Returns the words of a class, in no order; empty if it has none. */
  public Set<String> words(C wordClass) {
    return Set.copyOf(words.getOrDefault(wordClass, Set.of()));
  }

  /** Returns whether the word, as the table writes it, belongs to the class. */
  public boolean is(C wordClass, String word) {
    return words.getOrDefault(wordClass, Set.of()).contains(word);
  }
}
