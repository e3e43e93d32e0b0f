package org.newsgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A page without a single full stop, made of the words of real articles: what costs the most a word
 * where anything looks at a sentence or an article as a whole again and again.
 *
 * @param words how many words it has
 */
public record LongSentence(int words) {

  /** What marks take the place of, so that nothing ends a sentence or a paragraph. */
  private static final String ENDS = "[.!?]+(?=\\s|[\"”’)]|$)|[\\r\\n]+";

  /** Reading it, held against reading the articles as they are, a thousand words each. */
  public Comparison against(List<Path> articles, Path folder, Consumer<Path> reading) {
    Path page = write(articles, folder.resolve("sentence.txt"));
    double long1000 = words / 1000.0;
    double ordinary1000 = articles.stream().mapToInt(file -> words(file).length).sum() / 1000.0;
    return Comparison.of(
        "reading %,d words as one sentence against news".formatted(words),
        "s CPU a thousand words",
        Target.NONE,
        1,
        () -> CpuTime.of(() -> reading.accept(page)) / long1000,
        () -> CpuTime.of(() -> articles.forEach(reading)) / ordinary1000);
  }

  private Path write(List<Path> articles, Path page) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (int i = 0; count < words; i++) {
      for (String word : words(articles.get(i % articles.size()))) {
        if (count < words) {
          text.append(word).append(' ');
          count++;
        }
      }
    }
    try {
      return Files.writeString(page, text.append('\n'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] words(Path file) {
    try {
      return Files.readString(file).replaceAll(ENDS, " ").strip().split("\\s+");
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
