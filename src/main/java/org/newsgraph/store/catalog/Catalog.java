package org.newsgraph.store.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.newsgraph.store.part.StoredArticle;

/**
 * The articles that a store holds at one moment, by id. Reads them from a file, so it takes no more
 * memory for a million of them; stays as it is when the store goes on. Safe for use by several
 * threads.
 */
public final class Catalog {

  private static final Catalog EMPTY = new Catalog(Optional.empty(), 0);

  private final Optional<ArticleLines> file;
  private final int size;

  private Catalog(Optional<ArticleLines> file, int size) {
    this.file = file;
    this.size = size;
  }

  public static Catalog empty() {
    return EMPTY;
  }

  /** Of a file with so many articles. */
  public static Catalog of(Path file, int size) throws IOException {
    return new Catalog(Optional.of(new ArticleLines(file, size)), size);
  }

  /** All articles in the order of their ids. */
  public Stream<StoredArticle> articles() {
    return file.map(Catalog::articles).orElseGet(Stream::empty);
  }

  private static Stream<StoredArticle> articles(ArticleLines file) {
    return Stream.generate(file.all()).takeWhile(Optional::isPresent).map(article(file));
  }

  private static Function<Optional<ArticleLine>, StoredArticle> article(ArticleLines file) {
    return line -> file.article(line.orElseThrow());
  }

  /** All articles in the order of their ids, to be gone through beside others. */
  public ArticleCursor cursor() {
    return file.map(it -> new ArticleCursor(it.all(), it::id))
        .orElseGet(() -> new ArticleCursor(Optional::empty, line -> ""));
  }

  /** Whether the file's name still follows from what it holds. */
  public boolean isAsItWas() {
    return file.stream().allMatch(ArticleLines::isAsItWas);
  }

  /** The article of an id, empty if the store does not hold it. Takes a few reads of the file. */
  public Optional<StoredArticle> find(String id) {
    return file.flatMap(it -> it.find(id));
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
  public String fileName() {
    return file.map(ArticleLines::name).orElse("");
  }

  /** The articles that {@code other} has not, or has otherwise, in the order of their ids. */
  public Stream<StoredArticle> minus(Catalog other) {
    if (other.size == 0 || size == 0 || fileName().equals(other.fileName())) {
      return other.size == 0 ? articles() : Stream.empty();
    }
    ArticleCursor ours = cursor();
    ArticleCursor theirs = other.cursor();
    return Stream.generate(() -> nextMissing(ours, theirs))
        .takeWhile(Optional::isPresent)
        .map(article(file.orElseThrow()));
  }

  private static Optional<ArticleLine> nextMissing(ArticleCursor ours, ArticleCursor theirs) {
    while (ours.peek().isPresent() && theirs.has(ours)) {
      ours.take();
    }
    return ours.take();
  }
}
