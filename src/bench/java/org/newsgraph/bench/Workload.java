package org.newsgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.newsgraph.bench.article.GeneratedArticle;
import org.newsgraph.bench.article.GeneratedArticles;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.query.SavedQueries;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.commit.StoreFolder;

/**
 * What rows measure with.
 *
 * @param launcher the program {@code newsgraph}
 * @param folder for files and stores, emptied by whoever made it
 * @param sizes how much is measured how often
 * @param pipeline from files to graphs, warm once asked for
 * @param settings of stores
 * @param queries that are asked
 * @param says hears what takes long
 * @param stores that were made already, by the number of their articles
 */
public record Workload(
    Path launcher,
    Path folder,
    Sizes sizes,
    Supplier<Pipeline> pipeline,
    StoreSettings settings,
    SavedQueries queries,
    Consumer<String> says,
    Map<Integer, Path> stores) {

  private static final long SEED = 1;

  /**
   * How much is measured.
   *
   * @param read articles that are read in each round
   * @param stored articles of the store that is asked
   * @param rounds how often each thing is measured
   * @param seconds how long each round of requests lasts
   */
  public record Sizes(int read, int stored, int rounds, int seconds) {}

  GeneratedArticles articles() {
    return new GeneratedArticles(SEED);
  }

  /** The files of the first articles. */
  List<Path> files(int number) {
    List<Path> files = new ArrayList<>();
    Path articles = fresh("articles");
    for (int i = 0; i < number; i++) {
      GeneratedArticle article = articles().article(i);
      files.add(write(articles.resolve(article.file()), article.text()));
    }
    return files;
  }

  /**
   * The folder of a store of generated articles, made once; few of them are read, the others are
   * those dressed anew. Nobody holds it.
   */
  Path store(int articles) {
    return stores.computeIfAbsent(articles, this::make);
  }

  private Path make(int articles) {
    int patterns = Math.min(sizes.read(), articles);
    says.accept(
        "making a store of %,d articles: %,d are read, the others are those under other names"
            .formatted(articles, patterns));
    GeneratedStore generated = generated(patterns);
    Path folder = fresh("store").resolve("store");
    try (Store store = open(folder, settings)) {
      generated.fill(store, articles, i -> {});
    }
    return folder;
  }

  /** The articles of stores, of which the first are read. */
  GeneratedStore generated() {
    return generated(sizes.read());
  }

  private GeneratedStore generated(int patterns) {
    return GeneratedStore.read(articles(), patterns, pipeline.get(), fresh("patterns"), i -> {});
  }

  /** Opens a store, or makes it. */
  static Store open(Path folder, StoreSettings about) {
    return Store.open(new StoreFolder(folder), Optional.empty(), about);
  }

  Store emptyStore(StoreSettings about) {
    return open(fresh("store").resolve("store"), about);
  }

  /** A new folder. */
  Path fresh(String name) {
    try {
      return Files.createTempDirectory(folder, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String content) {
    try {
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
