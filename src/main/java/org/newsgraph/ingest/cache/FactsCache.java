package org.newsgraph.ingest.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.newsgraph.ingest.run.DocumentProvenance;
import org.newsgraph.ingest.run.Hashes;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.file.StaleFiles;
import org.newsgraph.store.file.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the facts that were read in each document, before corrections and without the metadata that
 * came with it, so that a document need not be read again when another name, other metadata or
 * another mapping to RDF is all that is new. What it holds follows from the documents and the
 * reading code alone, so it may be deleted at any time.
 *
 * <p>Safe for use by several threads and processes at once.
 */
public final class FactsCache {

  private static final Logger LOG = LoggerFactory.getLogger(FactsCache.class);

  /** Sub-folders are named by so many digits, which gives each a few hundred of a million files. */
  private static final int FOLDER = 3;

  private static final int ID = 16;

  /** Its time is when stale files were last looked for, which takes long in a large cache. */
  private static final String MARK = "looked-through";

  private static final String ENDING = ".json.gz";

  private final Path folder;
  private final String code;

  /**
   * @param store the store's folder
   * @param code a hash of the code and data that read articles
   */
  public FactsCache(Path store, String code) {
    this.folder = store.resolve("cache");
    this.code = Hashes.shortSha256(code);
  }

  /**
   * Whether the facts of a document are kept and their file is whole. Reads the whole file, as one
   * that was written when the machine stopped may have holes.
   */
  public boolean holds(DocumentProvenance document) {
    Path file = file(document);
    if (!Files.exists(file)) {
      return false;
    }
    try (InputStream in = FactsJson.open(Files.newInputStream(file))) {
      in.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (IOException e) {
      LOG.debug("{} is damaged and will be made again", file, e);
      return false;
    }
  }

  /** The facts of a document; empty if they are not kept, or their file is damaged. */
  public Optional<ArticleFacts> find(DocumentProvenance document) {
    Path file = file(document);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      ArticleFacts facts = FactsJson.read(Files.newInputStream(file));
      return Optional.of(facts).filter(found -> found.article().sha256().equals(document.sha256()));
    } catch (IOException e) {
      LOG.debug("{} is damaged", file, e);
      return Optional.empty();
    }
  }

  /**
   * Keeps the facts of a document, and deletes those that other code read in it. The file is
   * written under another name and renamed, but not forced to the disk: what is lost is read again.
   *
   * @throws StoreException if they cannot be written
   */
  public void keep(DocumentProvenance document, ArticleFacts facts) {
    Path file = file(document);
    try {
      Files.createDirectories(file.getParent());
      Path unfinished = Files.createTempFile(file.getParent(), document.id(), ".tmp");
      FactsJson.write(facts, Files.newOutputStream(unfinished));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      delete(document.id(), name -> !name.contains("-" + code + "-"));
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot write " + file, e);
    }
  }

  /** Copies a document's facts from another cache, unless they are here or not there. */
  public void adopt(FactsCache other, DocumentProvenance document) {
    if (!holds(document)) {
      other.find(document).ifPresent(facts -> keep(document, facts));
    }
  }

  /**
   * Deletes the facts of an article, whichever code read them.
   *
   * @param id the article's id
   * @throws StoreException if a file cannot be deleted
   */
  public void forget(String id) {
    try {
      delete(id, name -> true);
    } catch (IOException e) {
      throw new StoreException("cannot delete " + id + " in " + folder + " (" + e + ")", e);
    }
  }

  private void delete(String id, Predicate<String> unwanted) throws IOException {
    Path files = folder(id);
    if (!Files.isDirectory(files)) {
      return;
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(files, id + "*" + ENDING)) {
      for (Path file : found) {
        if (unwanted.test(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /**
   * Deletes old files of articles that the store does not hold: those that broke a shape, or were
   * read by a run that was stopped and never resumed. They contain what people said, so they must
   * not stay. Does nothing if that was done in the last days.
   *
   * @param catalog the articles of the store
   */
  public void deleteStale(Catalog catalog) throws IOException {
    Path mark = folder.resolve(MARK);
    StaleFiles stale = StaleFiles.byNow();
    if (!Files.isDirectory(folder) || (Files.exists(mark) && !stale.is(mark))) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (stale.is(file) && catalog.find(id(file)).isEmpty()) {
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

  private Path folder(String id) {
    return folder.resolve(id.substring(0, FOLDER));
  }

  /** The file of a document's facts, which need not be there. */
  public Path file(DocumentProvenance document) {
    String name = "%s-%s-%s%s".formatted(document.id(), code, document.variant(), ENDING);
    return folder(document.id()).resolve(name);
  }
}
