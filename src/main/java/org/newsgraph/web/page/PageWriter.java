package org.newsgraph.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.newsgraph.store.Store;
import org.newsgraph.web.http.HttpException;

/**
 * Renders pages with the templates of {@code src/main/jte}, which are compiled with the program and
 * escape whatever they print. Safe for use by several threads.
 */
public final class PageWriter {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          PageWriter.class.getClassLoader(),
          "org.newsgraph.web.page.template");

  private final Store store;

  /**
   * What the page of an error shows.
   *
   * @param status of the response
   * @param reason the status in words, such as "Not Found"
   * @param message what was wrong and what to do; plain text
   */
  public record ErrorView(int status, String reason, String message) {}

  /**
   * @param store whose size and digest stand at the foot of each page
   */
  public PageWriter(Store store) {
    this.store = store;
  }

  /** Writes a page as the body; the status and the headers for caches are the caller's. */
  public void write(Page page, HttpServletResponse response) throws IOException {
    write(page, Optional.empty(), response);
  }

  /**
   * Writes the page of a document, with links to its other forms.
   *
   * @param path of the document, with a slash at the beginning and without suffix
   */
  public void write(Page page, String path, HttpServletResponse response) throws IOException {
    write(page, Optional.of(path), response);
  }

  private void write(Page page, Optional<String> document, HttpServletResponse response)
      throws IOException {
    StringOutput html = new StringOutput(); // rendered whole, so that an error can still be sent
    TEMPLATES.render(
        page.template() + ".jte",
        Map.of(
            "site",
            Site.of(store.manifest(), document, page.structured()),
            "title",
            page.title(),
            "view",
            page.view()),
        html);
    response.setContentType("text/html;charset=utf-8");
    response.getWriter().print(html);
  }

  /** Writes the page of an error as the body; the status is the caller's. */
  public void refuse(HttpException reason, HttpServletResponse response) throws IOException {
    String words = HttpStatus.getMessage(reason.status());
    ErrorView view = new ErrorView(reason.status(), words, reason.getMessage());
    write(new Page("error", words + " – NewsGraph", view), response);
  }
}
