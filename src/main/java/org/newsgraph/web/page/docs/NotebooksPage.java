package org.newsgraph.web.page.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.newsgraph.web.page.Page;

/** The page that shows how to query the server from notebooks and shells. */
public final class NotebooksPage {

  private static final String FOLDER = "/org/newsgraph/notebooks/";
  private static final List<String> FILES =
      List.of(
          "pandas_read_csv.py",
          "standard_library.py",
          "rdflib_graph.py",
          "sparqlwrapper_query.py",
          "read_csv.R",
          "curl.sh");

  private NotebooksPage() {}

  /**
   * What the page shows.
   *
   * @param snippets programs to copy
   */
  public record View(List<Snippet> snippets) {

    /** Copies the list. */
    public View {
      snippets = List.copyOf(snippets);
    }
  }

  /**
   * A short program that queries the server.
   *
   * @param file its name
   * @param title what it shows, in a line
   * @param code without the title
   */
  public record Snippet(String file, String title, String code) {

    /** Reads a file, whose first line is a comment with the title. */
    private static Snippet read(String file) {
      try (InputStream in = NotebooksPage.class.getResourceAsStream(FOLDER + file)) {
        if (in == null) {
          throw new IllegalArgumentException("there is no resource " + FOLDER + file);
        }
        String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
        return new Snippet(file, parts[0].replaceFirst("^# ", ""), parts[1].strip());
      } catch (IOException e) {
        throw new UncheckedIOException(file, e);
      }
    }
  }

  /** The page. */
  public static Page page() {
    return new Page(
        "notebooks",
        "For notebooks – NewsGraph",
        new View(FILES.stream().map(Snippet::read).toList()));
  }
}
