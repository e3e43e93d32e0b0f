package org.newsgraph.ingest.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.store.file.StaleFiles;
import org.newsgraph.store.file.StoreException;

/**
 * The folder for the temporary files of a run. It lies in the store's folder, because the system's
 * folder for temporary files may be too small.
 */
public final class RunFolder implements Closeable {

  private static final String NAME = "run-";

  private final Path path;

  private RunFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes a folder in a store's folder, and deletes those that runs left behind days ago.
   *
   * @throws StoreException if it cannot be made
   */
  public static RunFolder in(Path store) {
    try {
      Files.createDirectories(store);
      deleteAbandoned(store);
      return new RunFolder(Files.createTempDirectory(store, NAME));
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot write in the store " + store, e);
    }
  }

  private static void deleteAbandoned(Path store) throws IOException {
    StaleFiles abandoned = StaleFiles.byNow();
    List<Path> runs;
    try (Stream<Path> files = Files.list(store)) {
      runs = files.filter(file -> file.getFileName().toString().startsWith(NAME)).toList();
    }
    for (Path run : runs) {
      if (abandoned.is(run)) {
        new RunFolder(run).close();
      }
    }
  }

  /** The folder itself. */
  public Path path() {
    return path;
  }

  /** Deletes the folder with all that is in it. */
  @Override
  public void close() throws IOException {
    List<Path> contents;
    try (Stream<Path> walk = Files.walk(path)) {
      contents = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : contents) {
      Files.delete(file);
    }
  }
}
