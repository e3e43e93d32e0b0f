package org.newsgraph.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.newsgraph.web.http.Representation;
import org.newsgraph.web.http.Representations;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.http.ReadOnlyServlet;
import org.newsgraph.web.http.Target;
import org.newsgraph.web.page.PageWriter;

/** Answers {@code /queries} with a list of the saved queries. */
final class QueryListServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private static final Representations FORMS = Representations.of(new Representation("json", "application/json"), Representation.HTML);

  private final transient QueryCatalog catalog;
  private final transient PageWriter pages;

  /** Of some queries. */
  QueryListServlet(QueryCatalog catalog, PageWriter pages) {
    this.catalog = catalog;
    this.pages = pages;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Target target = FORMS.target(request);
    FORMS.announce(target.path(), request, response);
    if (target.form().equals(Representation.HTML)) {
      pages.write(QueryListView.page(catalog), response);
    } else {
      response.setContentType(target.form().contentType());
      response.getOutputStream().write(QueryList.of(catalog));
    }
  }

  @Override
  protected void refuse(
      HttpException reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemDetails.write(reason, pages, request, response);
  }
}
