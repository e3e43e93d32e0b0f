package org.newsgraph.web.page.docs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.newsgraph.store.Store;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.http.ReadOnlyServlet;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageWriter;

/**
 * Answers {@code /docs} with a list of the documentation's pages, {@code /docs/NAME} with one of
 * them as HTML, {@code /docs/NAME.md} with its source, and {@code /docs/NAME.svg} or {@code .png}
 * with a picture, {@code .py} with a script. The files are resources of the program, from {@code
 * src/docs}.
 */
public final class DocsServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private static final String FOLDER = "/org/newsgraph/docs";
  private static final String MARKDOWN = ".md";

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          MARKDOWN,
          "text/markdown;charset=utf-8",
          ".py",
          "text/plain;charset=utf-8",
          ".svg",
          "image/svg+xml",
          ".png",
          "image/png");

  private final transient PageWriter writer;
  private final transient Map<String, byte[]> files = new TreeMap<>();
  private final transient Map<String, Markdown> pages = new TreeMap<>();

  /**
   * What the list of pages shows.
   *
   * @param items in the order of their names
   */
  public record ListView(List<Item> items) {

    /** Copies the list. */
    public ListView {
      items = List.copyOf(items);
    }
  }

  /**
   * A page in the list.
   *
   * @param name the last part of its path
   * @param title its first heading
   * @param summary its first sentence
   */
  public record Item(String name, String title, String summary) {}

  /**
   * What one page shows.
   *
   * @param name the last part of its path
   * @param html that is safe to print as it is
   */
  public record View(String name, String html) {}

  /**
   * Reads all files, which are few and small.
   *
   * @param store whose size and digest stand at the foot of each page
   */
  public DocsServlet(Store store) {
    this.writer = new PageWriter(store);
    for (String name : names()) {
      byte[] content = read(name);
      files.put(name, content);
      if (name.endsWith(MARKDOWN)) {
        pages.put(
            name.substring(0, name.length() - MARKDOWN.length()),
            Markdown.parse(new String(content, StandardCharsets.UTF_8)));
      }
    }
  }

  private static List<String> names() {
    URL folder = DocsServlet.class.getResource(FOLDER);
    if (folder == null) {
      return List.of();
    }
    try {
      URI uri = folder.toURI();
      if (!uri.getScheme().equals("jar")) {
        return names(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return names(jar.getPath(FOLDER));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the resources in " + FOLDER + " cannot be listed", e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> mediaType(name).isPresent())
          .toList();
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = DocsServlet.class.getResourceAsStream(FOLDER + "/" + name)) {
      if (in == null) {
        throw new IllegalStateException("there is no resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("the resource " + name + " cannot be read", e);
    }
  }

  private static Optional<String> mediaType(String name) {
    return Optional.ofNullable(MEDIA_TYPES.get(name.substring(Math.max(0, name.lastIndexOf('.')))));
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-cache"); // another version has the same addresses
    String name = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
    if (name.isEmpty()) {
      writer.write(list(), response);
    } else if (pages.containsKey(name)) {
      writer.write(page(name), response);
    } else {
      writeFile(name, response);
    }
  }

  private Page list() {
    List<Item> items = new ArrayList<>();
    pages.forEach((name, page) -> items.add(new Item(name, page.title(), page.summary())));
    return new Page("docs", "Documentation – NewsGraph", new ListView(items));
  }

  private Page page(String name) {
    Markdown page = pages.get(name);
    return new Page("doc", page.title() + " – NewsGraph", new View(name, page.html()));
  }

  private void writeFile(String name, HttpServletResponse response) throws IOException {
    byte[] content = files.get(name);
    if (content == null) {
      throw new HttpException(
          HttpServletResponse.SC_NOT_FOUND,
          "The documentation has no page of this name. See the list at /docs.");
    }
    response.setContentType(mediaType(name).orElseThrow());
    response.getOutputStream().write(content);
  }

  @Override
  protected void refuse(
      HttpException reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    writer.refuse(reason, response);
  }
}
