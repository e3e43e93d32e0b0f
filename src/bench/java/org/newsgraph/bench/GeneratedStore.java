package org.newsgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.newsgraph.bench.article.GeneratedArticle;
import org.newsgraph.bench.article.GeneratedArticles;
import org.newsgraph.bench.article.ReadArticle;
import org.newsgraph.bench.article.Redressing;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.part.Part;
import org.newsgraph.store.part.StoredArticle;

/**
 * Fills stores with generated articles. A few of them are read; the others are those dressed anew,
 * see {@link Redressing}.
 */
public final class GeneratedStore {

  /** The part of a key that says what made an article. */
  private static final String KEY = "generated";

  private final Redressing articles;

  private GeneratedStore(Redressing articles) {
    this.articles = articles;
  }

  /**
   * Reads the first articles.
   *
   * @param patterns how many
   * @param folder for their files
   * @param progress hears how many were read
   */
  public static GeneratedStore read(
      GeneratedArticles articles,
      int patterns,
      Pipeline pipeline,
      Path folder,
      IntConsumer progress) {
    List<ReadArticle> read = new ArrayList<>();
    for (int i = 0; i < patterns; i++) {
      read.add(read(articles.article(i), pipeline, folder));
      progress.accept(read.size());
    }
    return new GeneratedStore(new Redressing(articles, read));
  }

  private static ReadArticle read(GeneratedArticle article, Pipeline pipeline, Path folder) {
    try {
      Path file = Files.writeString(folder.resolve(article.file()), article.text());
      Part part = pipeline.part(pipeline.read(file), List.of(article.file()));
      return ReadArticle.of(article, part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The article of a number. */
  ReadArticle article(int number) {
    return articles.article(number);
  }

  /** Commits so many articles at once. */
  public void fill(StoreConnection store, int number, IntConsumer progress) {
    try (ChangeWriter change = store.change("bench", KEY)) {
      for (int i = 0; i < number; i++) {
        change.store(write(articles.article(i), store));
        progress.accept(i + 1);
      }
      store.commit(change.finish());
    }
  }

  private static StoredArticle write(ReadArticle read, StoreConnection store) {
    return store.parts().write(read.sha256(), List.of(read.article().file()), KEY, read.part());
  }
}
