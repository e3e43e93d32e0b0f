package org.newsgraph.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.sort.Lines;

/**
 * The folder of the parts, compressed files of sorted N-Quads with the hints as comments on top.
 *
 * <p>A part's name follows from what its content depends on, so a part that a stopped build left
 * behind serves the next one. Safe for use by several threads and processes at once.
 */
public final class Parts {

  static final String HINT = "# ";
  private static final int BUFFER = 1 << 12;

  private final PartFiles files;

  Parts(PartFiles files) {
    this.files = files;
  }

  static String name(String id, String key) {
    return id + "-" + key + ".nq.gz";
  }

  /** Whether there is a part for an article's id and the key of what it depends on. */
  public boolean contains(String id, String key) {
    return Files.exists(files.file(name(id, key)));
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
    return entry(sha256, names, key, read(name(id(sha256), key)));
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
      throw new StoreException("cannot take over " + file + " (" + e + "): is the disk full?", e);
    }
    return hints(name);
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
      throw new StoreException(
          "cannot write " + files.file(name) + " (" + e.getMessage() + "): is the disk full?", e);
    }
  }

  /** Keeps sorted lines that no article owns; the name of their part, empty if there are none. */
  Optional<String> writeLinks(Lines lines, Path work) throws IOException {
    if (!lines.advance()) {
      return Optional.empty();
    }
    Sha256 sum = new Sha256();
    Path unnamed = work.resolve("links.nq.gz");
    DurableFiles.write(
        unnamed,
        out -> {
          OutputStream compressed = new GZIPOutputStream(out);
          byte[] last = {};
          do {
            if (!Arrays.equals(last, lines.line())) {
              last = lines.line();
              sum.line(last);
              compressed.write(last);
              compressed.write('\n');
            }
          } while (lines.advance());
          compressed.close();
        });
    String name = name("links", sum.hex().substring(0, StoredArticle.ID_LENGTH));
    DurableFiles.move(unnamed, files.writable(name));
    return Optional.of(name);
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

  /** The lines of a part, without its hints. */
  Lines lines(String name) throws IOException {
    return new WithoutHints(Lines.of(open(name)));
  }

  private InputStream open(String name) throws IOException {
    return new GZIPInputStream(Files.newInputStream(files.file(name)), BUFFER);
  }

  private BufferedReader reader(String name) throws IOException {
    return new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8));
  }

  /** The files themselves. */
  PartFiles files() {
    return files;
  }

  private StoreException damaged(String name, Exception cause) {
    return new StoreException(
        files.file(name)
            + " is missing or damaged ("
            + cause.getMessage()
            + "): retract its article and build it again",
        cause);
  }

  /** Passes over the hints, which stand on top. */
  private record WithoutHints(Lines all) implements Lines {

    @Override
    public boolean advance() throws IOException {
      boolean more = all.advance();
      while (more && all.line()[0] == HINT.charAt(0)) {
        more = all.advance();
      }
      return more;
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
