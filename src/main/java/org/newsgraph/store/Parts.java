package org.newsgraph.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.Quad;

/**
 * The folder of the parts, compressed files of sorted N-Quads with the hints as comments on top.
 *
 * <p>A part's name follows from what its content depends on, so a part that a stopped build left
 * behind serves the next one. Safe for use by several threads and processes at once.
 */
public final class Parts {

  private static final String HINT = "# ";

  private final Path folder;

  Parts(Path folder) {
    this.folder = folder;
  }

  static String name(String id, String key) {
    return id + "-" + key + ".nq.gz";
  }

  /** Whether there is a part for an article's id and the key of what it depends on. */
  public boolean contains(String id, String key) {
    return Files.exists(folder.resolve(name(id, key)));
  }

  /**
   * Keeps a part; says what an article's entry in the store would be.
   *
   * @throws StoreException if it cannot be written
   */
  public StoredArticle write(String sha256, List<String> files, String key, Part part) {
    StoredArticle article = entry(sha256, files, key, part);
    write(article.part(), part);
    return article;
  }

  /**
   * What an article's entry in the store would be by a part that is there already.
   *
   * @throws StoreException if it cannot be read
   */
  public StoredArticle reuse(String sha256, List<String> files, String key) {
    return entry(sha256, files, key, read(name(id(sha256), key)));
  }

  private static StoredArticle entry(String sha256, List<String> files, String key, Part part) {
    List<String> sorted = files.stream().distinct().sorted().toList();
    return new StoredArticle(id(sha256), sha256, sorted, key, part.lines().size(), part.digest());
  }

  private static String id(String sha256) {
    return sha256.substring(0, 16);
  }

  void write(String name, Part part) {
    try {
      Files.createDirectories(folder);
      DurableFiles.write(
          folder.resolve(name),
          out -> {
            Writer writer =
                new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8);
            for (String hint : part.hints()) {
              writer.write(HINT + hint + "\n");
            }
            for (String line : part.lines()) {
              writer.write(line + "\n");
            }
            writer.close();
          });
    } catch (IOException e) {
      throw new StoreException(
          "cannot write " + folder.resolve(name) + " (" + e.getMessage() + "): is the disk full?",
          e);
    }
  }

  /**
   * Reads a part.
   *
   * @throws StoreException if it is missing or damaged
   */
  Part read(String name) {
    List<String> hints = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = reader(name)) {
      reader
          .lines()
          .forEach(
              line -> {
                if (line.startsWith(HINT)) {
                  hints.add(line.substring(HINT.length()));
                } else {
                  lines.add(line);
                }
              });
    } catch (IOException | UncheckedIOException e) {
      throw damaged(name, e);
    }
    return new Part(hints, lines);
  }

  /**
   * The quads of an article's part.
   *
   * @throws StoreException if it is missing or damaged
   */
  public List<Quad> quads(StoredArticle article) {
    return NQuads.quads(read(article.part()).lines());
  }

  /**
   * The hints of an article's part, without reading the rest of it.
   *
   * @throws StoreException if it is missing or damaged
   */
  public List<String> hints(StoredArticle article) {
    return hints(article.part());
  }

  /** The hints of a part, without reading the rest of it. */
  List<String> hints(String name) {
    try (BufferedReader reader = reader(name)) {
      return reader
          .lines()
          .takeWhile(line -> line.startsWith(HINT))
          .map(line -> line.substring(HINT.length()))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw damaged(name, e);
    }
  }

  /** Opens a part at its first line, hints included. */
  BufferedReader reader(String name) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(folder.resolve(name)), 1 << 13),
            StandardCharsets.UTF_8));
  }

  /** Whether a line of a part's file is a hint. */
  static boolean isHint(String line) {
    return line.startsWith(HINT);
  }

  /** Deletes the parts whose names fit. */
  void deleteIf(Predicate<Path> unwanted) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> found;
    try (Stream<Path> files = Files.list(folder)) {
      found = files.filter(unwanted).toList();
    }
    for (Path file : found) {
      Files.deleteIfExists(file);
    }
  }

  /** Deletes what no article names and nobody has touched since some time. */
  void deleteAbandoned(Contents contents, Instant limit) throws IOException {
    Set<String> wanted = new HashSet<>();
    contents.catalog().articles().forEach(article -> wanted.add(article.part()));
    contents.links().ifPresent(wanted::add);
    deleteIf(
        file ->
            !wanted.contains(file.getFileName().toString())
                && file.toFile().lastModified() < limit.toEpochMilli());
  }

  private StoreException damaged(String name, Exception cause) {
    return new StoreException(
        folder.resolve(name)
            + " is missing or damaged ("
            + cause.getMessage()
            + "): retract its article and build it again",
        cause);
  }
}
