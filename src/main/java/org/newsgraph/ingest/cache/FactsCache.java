package org.newsgraph.ingest.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Predicate;
import org.newsgraph.ingest.document.DocumentProvenance;
import org.newsgraph.ingest.document.Hashes;
import org.newsgraph.model.facts.ArticleFacts;
import org.newsgraph.store.file.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was read from each document, before any correction and without what was told from
 * outside, so that another mapping or another publisher does not read it again. What it holds
 * follows from the documents and the reading code alone, so it may be deleted at any time.
 *
 * <p>Safe for use by several threads and processes at once.
 */
public final class FactsCache {

  private static final Logger LOG = LoggerFactory.getLogger(FactsCache.class);

  /** Leaves a few hundred files in a folder where there are a million. */
  private static final int FOLDER = 3;

  private static final String ENDING = ".json.gz";

  private final Path folder;
  private final String code;

  /**
   * @param store the store's folder
   * @param code what the reading code and its data are, as a hash
   */
  public FactsCache(Path store, String code) {
    this.folder = store.resolve("cache");
    this.code = Hashes.shortened(Hashes.sha256(code));
  }

  /**
   * Whether there are facts of a document, and their file is whole. Reads all of it, as a file that
   * a machine left behind when it stopped may have holes.
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
   * Keeps the facts of a document, in place of those that other code read in it. Written beside and
   * renamed, but not forced to the disk: what is lost is read again.
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

  /** Takes over what another cache holds of a document, unless that is here already. */
  public void adopt(FactsCache other, DocumentProvenance document) {
    if (!holds(document)) {
      other.find(document).ifPresent(facts -> keep(document, facts));
    }
  }

  /**
   * Forgets an article, whichever code read it.
   *
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

  /** The folder with all of it, which may not be there. */
  public Path path() {
    return folder;
  }

  private Path folder(String id) {
    return folder.resolve(id.substring(0, FOLDER));
  }

  /** Where the facts of a document are kept, in the store's folder. */
  public Path file(DocumentProvenance document) {
    String name = "%s-%s-%s%s".formatted(document.id(), code, document.variant(), ENDING);
    return folder(document.id()).resolve(name);
  }
}
