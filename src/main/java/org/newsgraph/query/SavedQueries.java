package org.newsgraph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The saved queries of a folder, or of the program itself. */
public final class SavedQueries {

  private static final String ENDING = ".rq";
  private static final String RESOURCES = "/org/newsgraph/queries";

  private final Optional<Path> folder;

  private SavedQueries(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Those in a folder. */
  public static SavedQueries in(Path folder) {
    return new SavedQueries(Optional.of(folder));
  }

  /** Those that come with the program. */
  public static SavedQueries packaged() {
    return new SavedQueries(Optional.empty());
  }

  /** The names, sorted. */
  public List<String> names() {
    return folder.map(SavedQueries::names).orElseGet(SavedQueries::packagedNames);
  }

  /**
   * All queries, by name.
   *
   * @throws BrokenQueryException if one cannot be used
   */
  public List<SavedQuery> all() {
    return names().stream().map(name -> QueryFile.parse(name + ENDING, text(name))).toList();
  }

  /**
   * A query.
   *
   * @throws QueryUseException if there is none of that name; says which are close
   * @throws BrokenQueryException if its file cannot be used
   */
  public SavedQuery get(String name) {
    List<String> names = names();
    if (!names.contains(name)) {
      throw new QueryUseException(
          "there is no query \"%s\": %s\"newsgraph query\" lists them all"
              .formatted(name, advice(name, names)));
    }
    return QueryFile.parse(name + ENDING, text(name));
  }

  private static String advice(String name, List<String> names) {
    String close = String.join(", ", NearNames.of(name, names));
    return close.isEmpty() ? "" : "did you mean " + close + "? ";
  }

  private String text(String name) {
    try {
      if (folder.isPresent()) {
        return Files.readString(folder.get().resolve(name + ENDING));
      }
      try (InputStream in =
          SavedQueries.class.getResourceAsStream(RESOURCES + "/" + name + ENDING)) {
        return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("query " + name, e);
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ENDING))
          .map(file -> file.substring(0, file.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the queries' folder " + folder + " cannot be read: is it yours?", e);
    }
  }

  private static List<String> packagedNames() {
    URL resources = SavedQueries.class.getResource(RESOURCES);
    if (resources == null) {
      return List.of();
    }
    try {
      URI uri = resources.toURI();
      if (!uri.getScheme().equals("jar")) {
        return names(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return names(jar.getPath(RESOURCES));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program's own queries cannot be read", e);
    }
  }
}
