package org.newsgraph.store.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.newsgraph.sort.LineFile;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.Sha256;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.file.StoreJson;
import org.newsgraph.store.part.StoredArticle;

/**
 * The file of a catalog: a JSON object a line, sorted by id. Its name follows from its content.
 * Each method throws a {@link StoreException} if the file turns out to be damaged. Safe for use by
 * several threads.
 */
final class CatalogFile {

  private static final int NAME_DIGITS = 16;

  private final String name;
  private final LineFile file;
  private final int size;

  /**
   * Opens a file that exists.
   *
   * @param size how many articles it must have
   */
  CatalogFile(Path path, int size) throws IOException {
    this.name = path.getFileName().toString();
    this.file = new LineFile(path);
    this.size = size;
  }

  /**
   * An article as its line. Most lines are only compared and copied, so their JSON is parsed only
   * where it must be.
   */
  private record Line(String json) {

    /** What stands before the id, which is the first property of each line. */
    private static final String BEFORE_ID = "{\"id\":\"";

    static Line of(StoredArticle article) {
      try {
        return new Line(StoreJson.MAPPER.writeValueAsString(article));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e); // strings and numbers become JSON
      }
    }

    String id() throws JsonProcessingException {
      int end = BEFORE_ID.length() + StoredArticle.ID_LENGTH;
      return json.startsWith(BEFORE_ID) && json.startsWith("\"", end)
          ? json.substring(BEFORE_ID.length(), end)
          : article().id();
    }

    StoredArticle article() throws JsonProcessingException {
      return StoreJson.MAPPER.readValue(json, StoredArticle.class);
    }
  }

  /**
   * Writes the file of a catalog after a change.
   *
   * @param old reads the catalog before it
   * @param folder where the file is put
   * @param work for temporary files, on the same disk
   * @return empty, and no file, if no article is left
   */
  static Optional<CatalogFile> write(Cursor old, Change change, Path folder, Path work)
      throws IOException {
    MessageDigest sum = DigestUtils.getSha256Digest();
    AtomicInteger size = new AtomicInteger();
    Path unnamed = work.resolve("articles.jsonl");
    DurableFiles.write(
        unnamed, out -> size.set(merge(old, change, new DigestOutputStream(out, sum))));
    if (size.get() == 0) {
      DurableFiles.delete(unnamed);
      return Optional.empty();
    }
    Path file = folder.resolve(name(Hex.encodeHexString(sum.digest())));
    DurableFiles.move(unnamed, file);
    return Optional.of(new CatalogFile(file, size.get()));
  }

  private static int merge(Cursor old, Change change, OutputStream out) throws IOException {
    int size = 0;
    try (Change.Entries entries = change.entries()) {
      while (entries.advance()) {
        while (old.isBefore(entries.id())) {
          size += write(old.take(), out);
        }
        if (old.isAt(entries.id())) {
          old.take();
        }
        size += write(entries.article().map(Line::of), out);
      }
    }
    while (old.hasNext()) {
      size += write(old.take(), out);
    }
    out.flush();
    return size;
  }

  private static int write(Optional<Line> article, OutputStream out) throws IOException {
    if (article.isEmpty()) {
      return 0;
    }
    out.write(article.get().json().getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    return 1;
  }

  private static String name(String sha256) {
    return Catalog.FILE_PREFIX + sha256.substring(0, NAME_DIGITS) + ".jsonl";
  }

  /** The name of the file. */
  String name() {
    return name;
  }

  /** How many articles. */
  int size() {
    return size;
  }

  /** Starts before the first article. */
  Cursor cursor() {
    return new Cursor(lines(), this::id);
  }

  /** A cursor of no articles. */
  static Cursor emptyCursor() {
    return new Cursor(Optional::empty, line -> "");
  }

  /** All articles in the order of their ids. */
  Stream<StoredArticle> articles() {
    return articles(lines());
  }

  /** The articles that {@code other} lacks or has otherwise, in the order of their ids. */
  Stream<StoredArticle> minus(CatalogFile other) {
    Cursor ours = cursor();
    Cursor theirs = other.cursor();
    return articles(
        () -> {
          while (ours.hasNext() && theirs.contains(ours)) {
            ours.take();
          }
          return ours.take();
        });
  }

  private Stream<StoredArticle> articles(Supplier<Optional<Line>> lines) {
    return Stream.generate(lines)
        .takeWhile(Optional::isPresent)
        .map(line -> article(line.orElseThrow()));
  }

  /** Returns one line after the other, then empty. A file that ends too early is damaged. */
  private Supplier<Optional<Line>> lines() {
    Lines lines = file.lines();
    AtomicInteger read = new AtomicInteger();
    return () -> {
      Optional<Line> next = next(lines);
      int count = next.isPresent() ? read.incrementAndGet() : read.get();
      if (next.isEmpty() && count != size) {
        throw damaged("it has %,d articles, not %,d".formatted(count, size));
      }
      return next;
    };
  }

  private Optional<Line> next(Lines lines) {
    try {
      return lines.advance() ? Optional.of(new Line(lines.text())) : Optional.empty();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private String id(Line line) {
    try {
      return line.id();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private StoredArticle article(Line line) {
    try {
      return line.article();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The article with an id, by binary search in the file; empty if there is none. */
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
          line.isNone() ? Optional.empty() : Optional.of(new Line(line.text()).article());
      int order = article.map(it -> it.id().compareTo(id)).orElse(1);
      if (order == 0) {
        return article;
      }
      low = order < 0 ? line.end() : low;
      high = order < 0 ? high : middle;
    }
    return Optional.empty();
  }

  /** Whether the name still follows from the content. */
  boolean isIntact() {
    Sha256 sum = new Sha256();
    try (Lines lines = file.lines()) {
      while (lines.advance()) {
        sum.line(lines.line());
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return name.equals(name(sum.hex()));
  }

  private StoreException unreadable(IOException cause) {
    return damaged(String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
  }

  private StoreException damaged(String how) {
    return new StoreException(
        "the list of articles %s is damaged (%s): restore it, or build the store again"
            .formatted(name, how));
  }

  /** Reads the articles of a catalog in the order of their ids. */
  static final class Cursor {

    private final Supplier<Optional<Line>> source;
    private final Function<Line, String> idOf;
    private Optional<Line> next = Optional.empty();
    private String id = "";

    private Cursor(Supplier<Optional<Line>> source, Function<Line, String> idOf) {
      this.source = source;
      this.idOf = idOf;
      advance();
    }

    private void advance() {
      next = source.get();
      id = next.map(idOf).orElse("");
    }

    boolean hasNext() {
      return next.isPresent();
    }

    /** Returns the next article and moves on; empty at the end. */
    private Optional<Line> take() {
      Optional<Line> taken = next;
      advance();
      return taken;
    }

    /** Whether the next article has this id. */
    boolean isAt(String wanted) {
      return next.isPresent() && id.equals(wanted);
    }

    /** Whether the next article has a smaller id. */
    boolean isBefore(String other) {
      return next.isPresent() && id.compareTo(other) < 0;
    }

    /** Moves on to where another cursor is; whether the next article of both is the same. */
    private boolean contains(Cursor other) {
      while (isBefore(other.id)) {
        advance();
      }
      return next.equals(other.next);
    }
  }
}
