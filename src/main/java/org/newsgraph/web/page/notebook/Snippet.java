package org.newsgraph.web.page.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A short program that asks the server.
 *
 * @param file its name
 * @param title what it shows, in a line
 * @param code without the title
 */
public record Snippet(String file, String title, String code) {

  private static final String FOLDER = "/org/newsgraph/notebooks/";
  private static final List<String> FILES =
      List.of(
          "pandas_read_csv.py",
          "standard_library.py",
          "rdflib_graph.py",
          "sparqlwrapper_query.py",
          "read_csv.R",
          "curl.sh");

  /** All of them. */
  static List<Snippet> all() {
    return FILES.stream().map(Snippet::read).toList();
  }

  /** Reads a file, whose first line is a comment with the title. */
  private static Snippet read(String file) {
    try (InputStream in = Snippet.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalArgumentException("the program has no snippet " + file);
      }
      String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
      return new Snippet(file, parts[0].replaceFirst("^# ", ""), parts[1].strip());
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
