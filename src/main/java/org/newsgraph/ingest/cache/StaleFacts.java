package org.newsgraph.ingest.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.file.StaleFiles;

/**
 * Files of a cache that no article of the store calls for: of articles that broke a shape, or of
 * runs that were stopped and never gone on with. They hold what people said, so they must not stay.
 */
public final class StaleFacts {

  /** When its time says it was last looked through, for that takes long in a large cache. */
  private static final String MARK = "looked-through";

  private static final int ID = 16;

  private StaleFacts() {}

  /** Looks the cache through if nobody has for some days. */
  public static void delete(Path cache, Catalog catalog) throws IOException {
    Path mark = cache.resolve(MARK);
    StaleFiles abandoned = StaleFiles.byNow();
    if (!Files.isDirectory(cache) || (Files.exists(mark) && !abandoned.is(mark))) {
      return;
    }
    try (Stream<Path> files = Files.walk(cache).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (abandoned.is(file) && catalog.find(id(file)).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    }
    Files.write(mark, List.of());
  }

  private static String id(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, Math.min(ID, name.length()));
  }
}
