package org.newsgraph.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that a user names. */
public final class Batch {

  private Batch() {}

  /**
   * Files as they are, folders with all that is in them but hidden files, sorted.
   *
   * @throws IllegalArgumentException if a path does not exist
   */
  public static List<Path> files(List<Path> paths) {
    return paths.stream().flatMap(Batch::files).distinct().sorted().toList();
  }

  private static Stream<Path> files(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(path + " does not exist: give files, or folders of files");
    }
    try (Stream<Path> walk = Files.walk(path)) {
      return walk
          .filter(Files::isRegularFile)
          .filter(file -> isVisible(path, file))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read: is it yours?", e);
    }
  }

  private static boolean isVisible(Path root, Path file) {
    if (root.equals(file)) {
      return true;
    }
    for (Path step : root.relativize(file)) {
      if (step.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }
}
