package org.newsgraph.store.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StoreException;

/**
 * The folder of the parts, compressed files of sorted N-Quads with the hints as comments on top.
 *
 * <p>A part's name follows from what its content depends on, so a part that a stopped build left
 * behind serves the next one. Safe for use by several threads and processes at once.
 */
public final class Parts {

  public static final String FOLDER = "parts";

  private final PartFiles files;
  private final PartReader reader;

  public Parts(PartFiles files) {
    this.files = files;
    this.reader = new PartReader(files);
  }

  /** Where the part of an article's id and key lies in the folder of a store. */
  public static Path file(String id, String key) {
    return new PartFiles(Path.of(FOLDER)).file(Part.fileName(id, key));
  }

  /** Whether there is a part for an article's id and the key of what it depends on. */
  public boolean contains(String id, String key) {
    return Files.exists(files.file(Part.fileName(id, key)));
  }

  /**
   * Keeps a part; says what an article's entry in the store would be.
   *
   * @throws StoreException if it cannot be written
   */
  public StoredArticle write(String sha256, List<String> names, String key, Part part) {
    StoredArticle article = entry(sha256, names, key, part);
    write(article.part(), part);
    return article;
  }

  /**
   * What an article's entry in the store would be by a part that is there already.
   *
   * @throws StoreException if it cannot be read
   */
  public StoredArticle reuse(String sha256, List<String> names, String key) {
    return entry(sha256, names, key, reader.read(Part.fileName(id(sha256), key)));
  }

  /**
   * Takes over the file of a part from another folder; nothing happens if it is here already.
   *
   * @return the hints of the part
   * @throws StoreException if it is damaged or cannot be written
   */
  public List<String> adopt(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (!Files.exists(files.file(name))) {
        DurableFiles.write(files.writable(name), out -> Files.copy(file, out));
      }
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot take over " + file, e);
    }
    return reader.hints(name);
  }

  private static StoredArticle entry(String sha256, List<String> names, String key, Part part) {
    List<String> sorted = names.stream().distinct().sorted().toList();
    return new StoredArticle(id(sha256), sha256, sorted, key, part.lines().size(), part.digest());
  }

  private static String id(String sha256) {
    return sha256.substring(0, 16);
  }

  private void write(String name, Part part) {
    try {
      DurableFiles.write(files.writable(name), part::writeTo);
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot write " + files.file(name), e);
    }
  }

  /**
   * The quads of an article's part.
   *
   * @throws StoreException if it is missing or damaged
   */
  public List<Quad> quads(StoredArticle article) {
    return reader.read(article.part()).quads();
  }

  /**
   * The hints of an article's part, without reading the rest of it.
   *
   * @throws StoreException if it is missing or damaged
   */
  public List<String> hints(StoredArticle article) {
    return reader.hints(article.part());
  }

  /** What the files hold. */
  public PartReader reader() {
    return reader;
  }

  /** The files themselves. */
  public PartFiles files() {
    return files;
  }
}
