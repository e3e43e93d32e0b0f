package org.newsgraph.store.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.part.StoredArticle;

/**
 * The articles of a store at one moment, by id. They are read from a file as they are asked for, so
 * memory does not grow with their number. Immutable: stays valid after the store has changed and
 * its file is deleted. Safe for use by several threads.
 *
 * <p>Methods that read throw a {@link StoreException} if the file is damaged.
 */
public final class Catalog {

  /** The prefix of the names of catalog files. */
  public static final String FILE_PREFIX = "articles-";

  private static final Catalog EMPTY = new Catalog(Optional.empty());

  private final Optional<CatalogFile> file;

  private Catalog(Optional<CatalogFile> file) {
    this.file = file;
  }

  /** The catalog without articles, which has no file. */
  public static Catalog empty() {
    return EMPTY;
  }

  /**
   * Opens the file of a catalog.
   *
   * @param size how many articles it must have
   */
  public static Catalog open(Path file, int size) throws IOException {
    return new Catalog(Optional.of(new CatalogFile(file, size)));
  }

  /**
   * The catalog after a change; its file is written to the disk.
   *
   * @param folder where the file is put
   * @param work for temporary files, on the same disk
   */
  public Catalog with(Change change, Path folder, Path work) throws IOException {
    CatalogFile.Cursor old = file.map(CatalogFile::cursor).orElseGet(CatalogFile::emptyCursor);
    return CatalogFile.write(old, change, folder, work)
        .map(written -> new Catalog(Optional.of(written)))
        .orElse(EMPTY);
  }

  /** All articles in the order of their ids. */
  public Stream<StoredArticle> articles() {
    // not flatMap, whose iterator would hold all articles at once
    return file.map(CatalogFile::articles).orElseGet(Stream::empty);
  }

  /** Whether the file still has the content that its name was made from. */
  public boolean isIntact() {
    return file.stream().allMatch(CatalogFile::isIntact);
  }

  /** The article with an id, empty if there is none. Takes a few reads of the file. */
  public Optional<StoredArticle> find(String id) {
    return file.flatMap(it -> it.find(id));
  }

  /**
   * The articles that a user means by an IRI, an id, a hash or a file's base name; empty if none.
   * Reads the whole catalog for a file name.
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
    return file.map(CatalogFile::size).orElse(0);
  }

  /** The name of the file, which follows from its content; the empty string if there is none. */
  public String fileName() {
    return file.map(CatalogFile::name).orElse("");
  }

  /** The articles that {@code other} lacks or has otherwise, in the order of their ids. */
  public Stream<StoredArticle> minus(Catalog other) {
    if (file.isEmpty() || fileName().equals(other.fileName())) {
      return Stream.empty();
    }
    return other.file.isEmpty() ? articles() : file.get().minus(other.file.get());
  }
}
