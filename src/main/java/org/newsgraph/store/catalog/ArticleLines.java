package org.newsgraph.store.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.newsgraph.sort.LineFile;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.commit.CatalogFile;
import org.newsgraph.store.file.Sha256;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.StoredArticle;

/**
 * The file with a store's articles, a JSON object a line, sorted by id. Each method throws a {@link
 * StoreException} where the file turns out to be damaged.
 */
final class ArticleLines {

  private final String name;
  private final LineFile file;
  private final int size;

  /**
   * Opens it.
   *
   * @param size how many articles there must be
   */
  ArticleLines(Path path, int size) throws IOException {
    this.name = path.getFileName().toString();
    this.file = new LineFile(path);
    this.size = size;
  }

  /** The file's name, which follows from what it holds. */
  String name() {
    return name;
  }

  /** Gives all articles one after the other, then empty. A file that ends too early is damaged. */
  Supplier<Optional<ArticleLine>> all() {
    Lines lines = file.lines();
    AtomicInteger read = new AtomicInteger();
    return () -> {
      Optional<ArticleLine> next = next(lines);
      int count = next.isPresent() ? read.incrementAndGet() : read.get();
      if (next.isEmpty() && count != size) {
        throw damaged("it has %,d articles, not %,d".formatted(count, size));
      }
      return next;
    };
  }

  private Optional<ArticleLine> next(Lines lines) {
    try {
      return lines.advance() ? Optional.of(new ArticleLine(lines.text())) : Optional.empty();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The id of a line of this file. */
  String id(ArticleLine line) {
    try {
      return line.id();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** What a line of this file says. */
  StoredArticle article(ArticleLine line) {
    try {
      return line.article();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The article of an id, by a few reads; empty if there is none. */
  Optional<StoredArticle> find(String id) {
    try {
      return search(id);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Optional<StoredArticle> search(String id) throws IOException {
    long low = 0;
    long high = file.length();
    while (low < high) {
      long middle = (low + high) >>> 1;
      LineFile.Line line = file.from(middle);
      Optional<StoredArticle> article =
          line.isNone() ? Optional.empty() : Optional.of(new ArticleLine(line.text()).article());
      int order = article.map(it -> it.id().compareTo(id)).orElse(1);
      if (order == 0) {
        return article;
      }
      low = order < 0 ? line.end() : low;
      high = order < 0 ? high : middle;
    }
    return Optional.empty();
  }

  /** Whether the name still follows from what the file holds. */
  boolean isAsItWas() {
    Sha256 sum = new Sha256();
    try (Lines lines = file.lines()) {
      while (lines.advance()) {
        sum.line(lines.line());
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return name.equals(CatalogFile.name(sum));
  }

  private StoreException unreadable(IOException cause) {
    return damaged(String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
  }

  private StoreException damaged(String how) {
    return new StoreException(
        "the list of articles %s is damaged (%s): restore it, or build the store again"
            .formatted(name, how));
  }
}
