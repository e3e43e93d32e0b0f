package org.newsgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The TDB2 databases in the folders of stores. */
final class Databases {

  private static final String DATA = "Data-0001";
  private static final String LOCK = ".lock";

  private Databases() {}

  /**
   * Copies the newest database of a store that nobody holds.
   *
   * @param to an empty folder
   * @return {@code to}
   */
  static Path copy(Path store, Path to) {
    Path from = newest(store);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(it -> !it.equals(from)).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (!file.toString().endsWith(LOCK)) {
          Files.copy(file, copy);
        }
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path newest(Path store) {
    try (Stream<Path> paths = Files.walk(store)) {
      List<Path> databases =
          paths.filter(path -> Files.isDirectory(path.resolve(DATA))).sorted().toList();
      if (databases.isEmpty()) {
        throw new IllegalStateException("no database in " + store);
      }
      return databases.get(databases.size() - 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
