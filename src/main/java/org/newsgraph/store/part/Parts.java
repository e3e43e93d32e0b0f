package org.newsgraph.store.part;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.file.DurableFiles;
import org.newsgraph.store.file.StaleFiles;
import org.newsgraph.store.file.StoreException;

/**
 * The folder of the parts: compressed files of sorted N-Quads with the hints as comments at the
 * top, in sub-folders by the first two digits of their names.
 *
 * <p>A part's name follows from what its content depends on, so a part that a stopped build left
 * behind is used by the next one. Safe for use by several threads and processes at once.
 */
public final class Parts {

  /** The name of the folder in a store. */
  public static final String FOLDER = "parts";

  private static final int BUFFER = 1 << 12;
  private static final int SUBFOLDER_DIGITS = 2;

  private final Path folder;

  /**
   * @param folder need not exist
   */
  public Parts(Path folder) {
    this.folder = folder;
  }

  /** The path of an article's part, relative to the folder of a store. */
  public static Path file(String id, String key) {
    return new Parts(Path.of(FOLDER)).file(Part.fileName(id, key));
  }

  private Path file(String name) {
    return folder.resolve(name.substring(0, SUBFOLDER_DIGITS)).resolve(name);
  }

  /** The file of a part, its folder made. */
  private Path writable(String name) throws IOException {
    Path file = file(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  /** Whether there is a part for an article's id and the key of what it depends on. */
  public boolean contains(String id, String key) {
    return Files.exists(file(Part.fileName(id, key)));
  }

  /**
   * Writes a part and returns the article's entry for the catalog; the store does not hold the
   * article before the entry is committed.
   *
   * @throws StoreException if it cannot be written
   */
  public StoredArticle write(String sha256, List<String> names, String key, Part part) {
    StoredArticle article = StoredArticle.of(sha256, names, key, part);
    try {
      DurableFiles.write(writable(article.part()), part::writeTo);
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot write " + file(article.part()), e);
    }
    return article;
  }

  /**
   * The article's entry for the catalog by a part that is there already.
   *
   * @throws StoreException if it cannot be read
   */
  public StoredArticle reuse(String sha256, List<String> names, String key) {
    return StoredArticle.of(sha256, names, key, read(Part.fileName(StoredArticle.id(sha256), key)));
  }

  /**
   * Copies the file of a part from another folder, unless it is here already.
   *
   * @return the hints of the part
   * @throws StoreException if it is damaged or cannot be written
   */
  public List<String> adopt(Path source) {
    String name = String.valueOf(source.getFileName());
    try {
      if (!Files.exists(file(name))) {
        DurableFiles.write(writable(name), out -> Files.copy(source, out));
      }
    } catch (IOException e) {
      throw StoreException.ofDisk("cannot take over " + source, e);
    }
    return hints(name);
  }

  /**
   * Reads the part of an article.
   *
   * @throws StoreException if it is missing or damaged
   */
  public Part read(StoredArticle article) {
    return read(article.part());
  }

  private Part read(String name) {
    try (InputStream in = Files.newInputStream(file(name))) {
      return read(in);
    } catch (IOException | UncheckedIOException e) {
      throw damaged(name, e);
    }
  }

  /**
   * Reads a part.
   *
   * @param part the content of its file, not closed
   */
  public static Part read(InputStream part) throws IOException {
    Map<Boolean, List<String>> byKind =
        text(part).lines().collect(Collectors.partitioningBy(line -> line.startsWith(Part.HINT)));
    return new Part(
        byKind.get(true).stream().map(line -> line.substring(Part.HINT.length())).toList(),
        byKind.get(false));
  }

  /**
   * The quads of an article's part.
   *
   * @throws StoreException if it is missing or damaged
   */
  public List<Quad> quads(StoredArticle article) {
    return read(article).quads();
  }

  /**
   * The hints of an article's part, without reading the rest of it.
   *
   * @throws StoreException if it is missing or damaged
   */
  public List<String> hints(StoredArticle article) {
    return hints(article.part());
  }

  private List<String> hints(String name) {
    try (InputStream in = Files.newInputStream(file(name))) {
      return hints(in);
    } catch (IOException | UncheckedIOException e) {
      throw damaged(name, e);
    }
  }

  /**
   * The hints of a part, without reading the rest of it.
   *
   * @param part the content of its file, not closed
   */
  public static List<String> hints(InputStream part) throws IOException {
    return text(part)
        .lines()
        .takeWhile(line -> line.startsWith(Part.HINT))
        .map(line -> line.substring(Part.HINT.length()))
        .toList();
  }

  /**
   * The lines of an article's part, without its hints.
   *
   * @throws StoreException if it is missing; the lines throw it if the part is damaged
   */
  public Lines lines(StoredArticle article) {
    try {
      return new WithoutHints(article.part(), Lines.of(open(article.part())));
    } catch (IOException e) {
      throw damaged(article.part(), e);
    }
  }

  private InputStream open(String name) throws IOException {
    return new GZIPInputStream(Files.newInputStream(file(name)), BUFFER);
  }

  private static BufferedReader text(InputStream part) throws IOException {
    return new BufferedReader(
        new InputStreamReader(new GZIPInputStream(part, BUFFER), StandardCharsets.UTF_8));
  }

  private StoreException damaged(String name, Exception cause) {
    Path file = file(name);
    String how = Files.exists(file) ? "damaged (%s)".formatted(cause) : "not there any more";
    return new StoreException(
        "%s is %s: retract its article and build it again".formatted(file, how), cause);
  }

  /** Deletes the part of an article, if it exists. */
  public void delete(StoredArticle article) throws IOException {
    Files.deleteIfExists(file(article.part()));
  }

  /** The sub-folder that an article's part lies in. */
  public static String subfolder(StoredArticle article) {
    return article.id().substring(0, SUBFOLDER_DIGITS);
  }

  /**
   * Deletes the parts in a sub-folder that were last written long ago and are not wanted.
   *
   * @param wanted says by its file name whether a part is in the catalog
   */
  public void deleteStale(String subfolder, StaleFiles stale, Predicate<String> wanted)
      throws IOException {
    Path parts = folder.resolve(subfolder);
    if (!Files.isDirectory(parts)) {
      return;
    }
    try (Stream<Path> files = Files.list(parts)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (stale.is(file) && !wanted.test(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Moves parts that lie in the folder itself, as in stores of format 1, to their sub-folders. */
  public void moveFromFlatFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        DurableFiles.move(file, writable(file.getFileName().toString()));
      }
    }
  }

  /** Skips the hints, which stand at the top. */
  private final class WithoutHints implements Lines {

    private final String name;
    private final Lines all;

    WithoutHints(String name, Lines all) {
      this.name = name;
      this.all = all;
    }

    @Override
    public boolean advance() {
      try {
        boolean more = all.advance();
        while (more && all.line()[0] == Part.HINT.charAt(0)) {
          more = all.advance();
        }
        return more;
      } catch (IOException e) {
        throw damaged(name, e);
      }
    }

    @Override
    public byte[] line() {
      return all.line();
    }

    @Override
    public void close() throws IOException {
      all.close();
    }
  }
}
