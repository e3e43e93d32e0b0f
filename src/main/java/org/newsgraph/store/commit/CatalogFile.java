package org.newsgraph.store.commit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Optional;
import org.newsgraph.store.catalog.ArticleCursor;
import org.newsgraph.store.catalog.ArticleLine;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.Sha256;

/** Writes the list of a store's articles under a name that follows from it. */
public final class CatalogFile {

  /** What the names of such files begin with. */
  static final String PREFIX = "articles-";

  private static final int DIGITS = 16;

  private final StoreFolder folder;
  private int size;

  private CatalogFile(StoreFolder folder) {
    this.folder = folder;
  }

  /** What a catalog is after a change; its file is on the disk. */
  static Catalog write(Catalog before, Change change, StoreFolder folder) throws IOException {
    return new CatalogFile(folder).write(before, change);
  }

  private Catalog write(Catalog before, Change change) throws IOException {
    Sha256 sum = new Sha256();
    Path unnamed = folder.work().resolve("articles.jsonl");
    DurableFiles.write(
        unnamed, out -> merge(before, change, new DigestOutputStream(out, sum.digest())));
    if (size == 0) {
      DurableFiles.delete(unnamed);
      return Catalog.empty();
    }
    Path file = folder.path().resolve(name(sum));
    DurableFiles.move(unnamed, file);
    return Catalog.of(file, size);
  }

  /** What a file is called whose bytes have been added up. */
  public static String name(Sha256 sum) {
    return PREFIX + sum.hex().substring(0, DIGITS) + ".jsonl";
  }

  private void merge(Catalog before, Change change, OutputStream out) throws IOException {
    ArticleCursor old = before.cursor();
    try (Change.Entries entries = change.entries()) {
      while (entries.advance()) {
        while (old.isBefore(entries.id())) {
          write(old.take(), out);
        }
        if (old.isAt(entries.id())) {
          old.take();
        }
        write(entries.article().map(ArticleLine::of), out);
      }
    }
    while (old.peek().isPresent()) {
      write(old.take(), out);
    }
    out.flush();
  }

  private void write(Optional<ArticleLine> article, OutputStream out) throws IOException {
    if (article.isPresent()) {
      out.write(article.get().json().getBytes(StandardCharsets.UTF_8));
      out.write('\n');
      size++;
    }
  }
}
