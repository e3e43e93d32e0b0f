package org.newsgraph.ingest.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.file.StoreException;

/** The parts of articles that another run has finished. */
public final class FinishedParts {

  private static final Pattern NAME = Pattern.compile("([0-9a-f]{16})-([0-9a-f]{16})\\.nq\\.gz");

  private FinishedParts() {}

  /**
   * Their files; to be closed.
   *
   * @param folder a store, of which those parts count that it names, or a folder with nothing but
   *     parts, in sub-folders or not
   * @throws StoreException if it cannot be read
   */
  @SuppressWarnings("StreamResourceLeak") // whoever asked closes it
  public static Stream<Path> of(Path folder) {
    StoreFolder store = new StoreFolder(folder);
    Optional<Manifest> manifest = store.manifest();
    Predicate<Matcher> wanted =
        manifest.map(store::catalog).map(FinishedParts::named).orElse(name -> true);
    Path parts = manifest.isPresent() ? folder.resolve("parts") : folder;
    if (manifest.isPresent() && !Files.exists(parts)) {
      return Stream.empty();
    }
    try {
      return Files.walk(parts)
          .filter(
              file -> {
                Matcher name = NAME.matcher(file.getFileName().toString());
                return name.matches() && wanted.test(name);
              });
    } catch (IOException e) {
      throw new StoreException(folder + " cannot be read (" + e + "): is it a store, or parts?", e);
    }
  }

  /**
   * Sees to it that nothing is left out in silence.
   *
   * @param found how many parts there were
   * @throws StoreException if a store names more articles, or another folder holds no part
   */
  public static void requireAll(Path folder, long found) {
    Optional<Manifest> manifest = new StoreFolder(folder).manifest();
    if (manifest.isEmpty() && found == 0) {
      throw new StoreException(folder + " holds no parts of articles: give stores, or parts");
    }
    if (manifest.isPresent() && found < manifest.get().articles()) {
      throw new StoreException(
          "the store %s names %,d articles, but has parts of only %,d of them"
              .formatted(folder, manifest.get().articles(), found));
    }
  }

  private static Predicate<Matcher> named(Catalog catalog) {
    return name ->
        catalog
            .find(name.group(1))
            .filter(article -> article.key().equals(name.group(2)))
            .isPresent();
  }
}
