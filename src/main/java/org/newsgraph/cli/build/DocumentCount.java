package org.newsgraph.cli.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many documents there are, where that can be told without reading them. */
final class DocumentCount {

  /** Files that hold one document each. */
  private static final Pattern SINGLE = Pattern.compile("(?i).*\\.(txt|text|html?)(\\.gz)?");

  private DocumentCount() {}

  /** Of files and folders; empty if one file may hold several, or a path is something else. */
  static OptionalLong of(List<String> paths) {
    long total = 0;
    for (String path : paths) {
      Optional<Long> count = count(path);
      if (count.isEmpty()) {
        return OptionalLong.empty();
      }
      total += count.get();
    }
    return OptionalLong.of(total);
  }

  private static Optional<Long> count(String path) {
    try (Stream<Path> files = Files.walk(Path.of(path)).filter(Files::isRegularFile)) {
      long count = 0;
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!SINGLE.matcher(file.getFileName().toString()).matches()) {
          return Optional.empty();
        }
        count++;
      }
      return Optional.of(count);
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // whoever reads it says what is wrong
    }
  }
}
