package org.newsgraph.serve.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.apache.jena.query.QueryCancelledException;
import org.newsgraph.serve.http.HttpException;
import org.newsgraph.store.Store;

/** Answers with a page, or with a page that says why there is none. */
public final class PageServlet extends HttpServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Store store;
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
    this.store = store;
    this.maker = maker;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      write(maker.page(request), HttpServletResponse.SC_OK, response);
    } catch (HttpException e) {
      write(ErrorView.page(e.status(), e.getMessage()), e.status(), response);
    } catch (QueryCancelledException e) {
      String advice = "This takes longer than a page may take. Ask for less, such as one speaker.";
      write(
          ErrorView.page(HttpServletResponse.SC_SERVICE_UNAVAILABLE, advice),
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          response);
    }
  }

  private void write(Page page, int status, HttpServletResponse response) throws IOException {
    String html = Templates.render(page, Site.of(store.manifest()));
    response.setStatus(status);
    response.setContentType("text/html;charset=utf-8");
    response.getWriter().print(html);
  }
}
