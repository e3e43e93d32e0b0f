package org.newsgraph.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Articles that were whole once and were cut, spliced, repeated and nested by chance, always the
 * same for the same seed. They are still words of news, so that rules read something in them.
 */
public final class MutatedTexts {

  private static final List<String> OPENINGS =
      List.of("“", "\"", "‘", "(", "[", "he said that ", "according to ", "- ", "\n\n");

  private static final List<String> CLOSINGS =
      List.of("”", "\"", "’", ")", "]", ", she said", ",” he added", "'s", "\n\n");

  private static final List<String> NOISE =
      List.of(
          "",
          " ",
          "\t",
          "\n",
          "\r\n",
          "\u00A0",
          "\u200B",
          "\u202E",
          "\uFEFF",
          "\0",
          "\uD83D\uDE80",
          "\uD83D",
          "\u0301",
          "…",
          "—",
          "''",
          "``",
          "$",
          "1,000,000",
          "0",
          "-1",
          "half a ",
          "’s ",
          "Mr. ",
          "U.S. ",
          ":",
          ";",
          "/",
          "\\",
          "<b>",
          "&amp;",
          "#",
          "@",
          "%");

  private final Random random;
  private final List<String> texts;
  private final int longest;

  /**
   * @param texts of whole articles, at least one
   * @param longest the most characters of a mutated text
   */
  public MutatedTexts(long seed, List<String> texts, int longest) {
    this.random = new Random(seed);
    this.texts = List.copyOf(texts);
    this.longest = longest;
  }

  /** The texts of a folder's files, by their names. */
  public static List<String> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(MutatedTexts::text).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Mutated texts without end. */
  public Stream<String> stream() {
    return Stream.generate(this::next);
  }

  private String next() {
    String text = piece(longest);
    for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
      text = changed(text);
    }
    return text.substring(0, Math.min(longest, text.length()));
  }

  private String changed(String text) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(200));
    String head = text.substring(0, at);
    String middle = text.substring(at, to);
    return switch (random.nextInt(5)) {
      case 0 -> head + text.substring(to); // cut
      case 1 -> head + piece(200) + text.substring(at); // spliced
      case 2 -> head + middle.repeat(random.nextInt(20)) + text.substring(at); // repeated
      case 3 -> head + nested(middle, random.nextInt(8)) + text.substring(to);
      default -> head + pick(NOISE).repeat(random.nextInt(30)) + text.substring(at);
    };
  }

  private String nested(String inner, int depth) {
    return depth == 0
        ? inner
        : pick(OPENINGS) + piece(40) + nested(inner, depth - 1) + piece(40) + pick(CLOSINGS);
  }

  private String piece(int length) {
    String text = pick(texts);
    int from = random.nextInt(text.length());
    return text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(length)));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
