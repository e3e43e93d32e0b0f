package org.newsgraph.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.function.Function;
import org.newsgraph.store.Store;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.http.ReadOnlyServlet;

/** Answers GET with an HTML page, and errors with a page that says what was wrong. */
public final class PageServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient PageWriter writer;
  private final transient Function<HttpServletRequest, Page> pages;

  /**
   * @param store whose size and digest stand at the foot of each page
   * @param pages makes the page for a request, or throws {@link HttpException}
   */
  public PageServlet(Store store, Function<HttpServletRequest, Page> pages) {
    this.writer = new PageWriter(store);
    this.pages = pages;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    writer.write(pages.apply(request), response);
  }

  @Override
  protected void refuse(
      HttpException reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    writer.refuse(reason, response);
  }
}
