package org.newsgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The files of a folder or an archive, among which those with metadata stand: {@code article.json}
 * beside {@code article.txt} or {@code article.html}.
 */
public interface Siblings {

  /** What the names of files with one article each end with. */
  List<String> ARTICLES = List.of(".txt", ".text", ".html", ".htm");

  /** Whether there is a file of that path. */
  boolean has(String path);

  /** The file's bytes; to be closed. */
  InputStream open(String path) throws IOException;

  /** Returns whether a file has metadata of another file instead of an article. */
  default boolean isSidecar(String path) {
    return stem(path, ".json").stream()
        .flatMap(stem -> ARTICLES.stream().map(stem::concat))
        .anyMatch(article -> has(article) || has(article + ".gz"));
  }

  /** Returns the file with the metadata of an article's file; empty if there is none. */
  default Optional<String> sidecar(String path) {
    return ARTICLES.stream()
        .flatMap(extension -> stem(Opener.withoutGz(path), extension).stream())
        .map(stem -> stem + ".json")
        .filter(this::has)
        .findFirst();
  }

  private static Optional<String> stem(String path, String extension) {
    return path.toLowerCase(Locale.ROOT).endsWith(extension)
        ? Optional.of(path.substring(0, path.length() - extension.length()))
        : Optional.empty();
  }

  /** Files on disk. */
  public static final class Folder implements Siblings {

    /** What is wrong with the name of a file, and what to do. */
    static final String GARBLED = "its name is not in UTF-8: rename it";

    @Override
    public boolean has(String path) {
      return Files.isRegularFile(path(path));
    }

    @Override
    public InputStream open(String path) throws IOException {
      try {
        return Files.newInputStream(path(path));
      } catch (NoSuchFileException e) {
        throw isGarbled(path) ? new IOException(GARBLED, e) : e;
      }
    }

    /** Whether a part of the path could not be read as UTF-8, so that it names no file. */
    static boolean isGarbled(String path) {
      return path.indexOf('\uFFFD') >= 0;
    }

    /**
     * The path that a string names.
     *
     * @throws IllegalArgumentException if it cannot be a path
     */
    public static Path path(String path) {
      try {
        return Path.of(path);
      } catch (InvalidPathException e) {
        throw new IllegalArgumentException(
            "its name cannot be a path here (%s): rename it, or set LC_ALL=C.UTF-8"
                .formatted(e.getReason()),
            e);
      }
    }
  }
}
