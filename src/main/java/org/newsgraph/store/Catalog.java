package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.newsgraph.sort.LineFile;
import org.newsgraph.sort.Lines;

/**
 * The articles that a store holds at one moment, by id. Reads them from a file, so it takes no more
 * memory for a million of them; stays as it is when the store goes on. Safe for use by several
 * threads.
 */
public final class Catalog {

  private static final Catalog EMPTY = new Catalog("", Optional.empty(), 0);

  private final String fileName;
  private final Optional<LineFile> file;
  private final int size;

  private Catalog(String fileName, Optional<LineFile> file, int size) {
    this.fileName = fileName;
    this.file = file;
    this.size = size;
  }

  static Catalog empty() {
    return EMPTY;
  }

  /** Of a file with a JSON object a line, sorted by id. */
  static Catalog of(Path file, int size) throws IOException {
    return new Catalog(file.getFileName().toString(), Optional.of(new LineFile(file)), size);
  }

  /** All articles in the order of their ids. */
  public Stream<StoredArticle> articles() {
    if (file.isEmpty()) {
      return Stream.empty();
    }
    ArticleCursor cursor = cursor();
    return Stream.generate(cursor::take).takeWhile(Optional::isPresent).map(Optional::get);
  }

  /** All articles in the order of their ids, to be gone through beside others. */
  ArticleCursor cursor() {
    if (file.isEmpty()) {
      return new ArticleCursor(Optional::empty);
    }
    Lines lines = file.get().lines();
    AtomicInteger read = new AtomicInteger();
    return new ArticleCursor(() -> next(lines, read));
  }

  /** A list that ends too early must not be taken for all. */
  private Optional<StoredArticle> next(Lines lines, AtomicInteger read) {
    try {
      if (lines.advance()) {
        read.incrementAndGet();
        return Optional.of(article(lines.text()));
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    if (read.get() != size) {
      throw damaged("it has %,d articles, not %,d".formatted(read.get(), size));
    }
    return Optional.empty();
  }

  private static StoredArticle article(String json) throws IOException {
    return Json.MAPPER.readValue(json, StoredArticle.class);
  }

  private StoreException unreadable(IOException cause) {
    return damaged(String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
  }

  private StoreException damaged(String how) {
    return new StoreException(
        "the list of articles %s is damaged (%s): restore it, or build the store again"
            .formatted(fileName, how));
  }

  /** Whether the file's name still follows from what it holds. */
  boolean isAsItWas() {
    if (file.isEmpty()) {
      return true;
    }
    Sha256 sum = new Sha256();
    try (Lines lines = file.get().lines()) {
      while (lines.advance()) {
        sum.line(lines.line());
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return fileName.equals(CatalogFile.name(sum));
  }

  /** The article of an id, empty if the store does not hold it. Takes a few reads of the file. */
  public Optional<StoredArticle> find(String id) {
    try {
      return file.isEmpty() ? Optional.empty() : find(file.get(), id);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Optional<StoredArticle> find(LineFile file, String id) throws IOException {
    long low = 0;
    long high = file.length();
    while (low < high) {
      long middle = (low + high) >>> 1;
      LineFile.Line line = file.from(middle);
      Optional<StoredArticle> article =
          line.isNone() ? Optional.empty() : Optional.of(article(line.text()));
      int order = article.map(it -> it.id().compareTo(id)).orElse(1);
      if (order == 0) {
        return article;
      }
      low = order < 0 ? line.end() : low;
      high = order < 0 ? high : middle;
    }
    return Optional.empty();
  }

  /**
   * The articles that a user means by an IRI, an id, a hash or a file's base name; empty if none.
   * Goes through all of them for a file's name.
   */
  public List<StoredArticle> matching(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    Optional<StoredArticle> byId = find(last).or(() -> byHash(name));
    return byId.isPresent()
        ? List.of(byId.get())
        : articles().filter(article -> article.files().contains(last)).toList();
  }

  private Optional<StoredArticle> byHash(String sha256) {
    return sha256.length() < StoredArticle.ID_LENGTH
        ? Optional.empty()
        : find(sha256.substring(0, StoredArticle.ID_LENGTH))
            .filter(article -> article.sha256().equals(sha256));
  }

  /** How many articles. */
  public int size() {
    return size;
  }

  /** The name of its file, which follows from the content; without a sense if it is empty. */
  String fileName() {
    return fileName;
  }

  /** The articles that {@code other} has not, or has otherwise, in the order of their ids. */
  Stream<StoredArticle> minus(Catalog other) {
    if (other.size == 0 || size == 0 || fileName.equals(other.fileName)) {
      return other.size == 0 ? articles() : Stream.empty();
    }
    ArticleCursor theirs = other.cursor();
    return articles().filter(article -> !theirs.seek(article.id()).equals(Optional.of(article)));
  }
}
