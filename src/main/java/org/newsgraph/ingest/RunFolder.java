package org.newsgraph.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.store.StoreException;

/** Where a run keeps what it needs until its end: in the store's folder, where there is room. */
final class RunFolder implements Closeable {

  private static final String NAME = "run-";

  /** What is older was left behind by a run that was killed; others may be at work. */
  private static final Duration ABANDONED = Duration.ofDays(7);

  private final Path path;

  private RunFolder(Path path) {
    this.path = path;
  }

  static RunFolder in(Path store) {
    try {
      Files.createDirectories(store);
      deleteAbandoned(store);
      return new RunFolder(Files.createTempDirectory(store, NAME));
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot write in the store " + store, e);
    }
  }

  private static void deleteAbandoned(Path store) throws IOException {
    long limit = Instant.now().minus(ABANDONED).toEpochMilli();
    List<Path> abandoned;
    try (Stream<Path> files = Files.list(store)) {
      abandoned =
          files
              .filter(file -> file.getFileName().toString().startsWith(NAME))
              .filter(file -> file.toFile().lastModified() < limit)
              .toList();
    }
    for (Path folder : abandoned) {
      new RunFolder(folder).close();
    }
  }

  Path path() {
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
