package org.newsgraph.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.newsgraph.store.Store;
import org.newsgraph.web.http.HttpException;

/** Writes pages as the body of a response, for servlets that answer in other forms too. */
public final class PageWriter {

  private final Store store;

  /** Of the pages about a store. */
  public PageWriter(Store store) {
    this.store = store;
  }

  /** Writes a page; the status and the headers for caches are the caller's. */
  public void write(Page page, HttpServletResponse response) throws IOException {
    String html = Templates.render(page, Site.of(store.manifest()));
    response.setContentType("text/html;charset=utf-8");
    response.getWriter().print(html);
  }

  /** Writes a page that says why there is none. */
  public void refuse(HttpException reason, HttpServletResponse response) throws IOException {
    write(ErrorView.page(reason.status(), reason.getMessage()), response);
  }
}
