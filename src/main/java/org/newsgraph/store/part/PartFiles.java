package org.newsgraph.store.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.newsgraph.store.commit.Snapshot;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StaleFiles;

/** Where the files of parts lie: in sub-folders by their first digits, so that none gets large. */
public final class PartFiles {

  private static final int DIGITS = 2;

  private final Path folder;

  public PartFiles(Path folder) {
    this.folder = folder;
  }

  Path file(String name) {
    return folder.resolve(name.substring(0, DIGITS)).resolve(name);
  }

  /** The same, its folder made. */
  public Path writable(String name) throws IOException {
    Path file = file(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  public void delete(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  /** Takes over parts that lie in the folder itself, as in stores of format 1. */
  public void moveFromFlatFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        DurableFiles.move(file, writable(file.getFileName().toString()));
      }
    }
  }

  /** Deletes what contents do not name and nobody works on. */
  public void deleteAbandoned(Snapshot contents, StaleFiles abandoned) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (abandoned.is(file) && !isWanted(file.getFileName().toString(), contents)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isWanted(String name, Snapshot contents) {
    int dash = name.indexOf('-');
    return dash > 0
        && contents
            .catalog()
            .find(name.substring(0, dash))
            .filter(article -> article.part().equals(name))
            .isPresent();
  }
}
