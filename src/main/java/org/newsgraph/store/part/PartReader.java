package org.newsgraph.store.part;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.newsgraph.sort.Lines;
import org.newsgraph.store.file.StoreException;

/** Reads parts, all of them or what is asked for. */
public record PartReader(PartFiles files) {

  private static final int BUFFER = 1 << 12;

  /**
   * Reads a part.
   *
   * @throws StoreException if it is missing or damaged
   */
  public Part read(String name) {
    List<String> hints = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = reader(name)) {
      reader
          .lines()
          .forEach(
              line -> {
                if (line.startsWith(Part.HINT)) {
                  hints.add(line.substring(Part.HINT.length()));
                } else {
                  lines.add(line);
                }
              });
    } catch (IOException | UncheckedIOException e) {
      throw damaged(name, e);
    }
    return new Part(hints, lines);
  }

  /** The hints of a part, without reading the rest of it. */
  List<String> hints(String name) {
    try (BufferedReader reader = reader(name)) {
      return reader
          .lines()
          .takeWhile(line -> line.startsWith(Part.HINT))
          .map(line -> line.substring(Part.HINT.length()))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw damaged(name, e);
    }
  }

  /**
   * The lines of a part, without its hints.
   *
   * @throws StoreException if it is missing, also from what is returned if it is damaged
   */
  public Lines lines(String name) {
    try {
      return new WithoutHints(name, Lines.of(open(name)));
    } catch (IOException e) {
      throw damaged(name, e);
    }
  }

  private InputStream open(String name) throws IOException {
    return new GZIPInputStream(Files.newInputStream(files.file(name)), BUFFER);
  }

  private BufferedReader reader(String name) throws IOException {
    return new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8));
  }

  private StoreException damaged(String name, Exception cause) {
    Path file = files.file(name);
    String how = Files.exists(file) ? "damaged (%s)".formatted(cause) : "not there any more";
    return new StoreException(
        "%s is %s: retract its article and build it again".formatted(file, how), cause);
  }

  /** Passes over the hints, which stand on top. */
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
