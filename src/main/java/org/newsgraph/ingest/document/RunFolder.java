package org.newsgraph.ingest.document;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.store.file.StaleFiles;
import org.newsgraph.store.file.StoreException;

/** Where a run keeps what it needs until its end: in the store's folder, where there is room. */
public final class RunFolder implements Closeable {

  private static final String NAME = "run-";

  private final Path path;

  private RunFolder(Path path) {
    this.path = path;
  }

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

  public Path path() {
    return path;
  }

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
