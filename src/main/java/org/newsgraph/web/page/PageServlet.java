package org.newsgraph.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.newsgraph.store.Store;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.http.ReadOnlyServlet;

/** Answers with a page, or with a page that says why there is none. */
public final class PageServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient PageWriter pages;
  private final transient Maker maker;

  /** What makes a page of a request. */
  @FunctionalInterface
  public interface Maker {

    /**
     * The page.
     *
     * @throws HttpException if the request cannot be answered
     */
    Page page(HttpServletRequest request);
  }

  /** Of a store. */
  public PageServlet(Store store, Maker maker) {
    this.pages = new PageWriter(store);
    this.maker = maker;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.write(maker.page(request), response);
  }

  @Override
  protected void refuse(
      HttpException reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.refuse(reason, response);
  }
}
