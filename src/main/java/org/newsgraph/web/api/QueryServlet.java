package org.newsgraph.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.util.Optional;
import org.apache.jena.sparql.exec.RowSet;
import org.newsgraph.query.QueryUseException;
import org.newsgraph.web.http.Representation;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.http.ReadOnlyServlet;
import org.newsgraph.web.http.Target;
import org.newsgraph.web.page.PageWriter;

/** Answers {@code /queries/NAME}: runs a saved query with the values of the request. */
final class QueryServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient QueryCatalog catalog;
  private final transient SavedQueryRunner runner;
  private final transient QueryPages queryPages;
  private final transient PageWriter pages;

  /** Of some queries on a store. */
  QueryServlet(QueryCatalog catalog, SavedQueryRunner runner, String base, PageWriter pages) {
    this.catalog = catalog;
    this.runner = runner;
    this.queryPages = new QueryPages(runner, base);
    this.pages = pages;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PublishedQuery query = catalog.get(name(request));
    Target target = query.formsAndSynonyms().target(request);
    if (!target.path().equals(query.path())) {
      throw new HttpException(
          HttpServletResponse.SC_NOT_FOUND,
          "%s has no columns lat and long, so it is no GeoJSON.".formatted(query.name()));
    }
    query.forms().announce(query.path(), request, response);
    if (target.form().equals(Representation.HTML)) {
      pages.write(queryPages.page(query, request, response), response);
    } else {
      download(query, target.form(), request, response);
    }
  }

  private static String name(HttpServletRequest request) {
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    int dot = name.lastIndexOf('.');
    boolean hasSuffix = dot >= 0 && PublishedQuery.SUFFIXES.contains(name.substring(dot + 1));
    return hasSuffix ? name.substring(0, dot) : name;
  }

  private void download(
      PublishedQuery query, Representation form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      QueryRequest asked = QueryRequest.of(request);
      runner.run(
          query,
          asked,
          rows -> {
            RowSet page = page(rows, asked, request, response);
            ResultFormat.of(form).write(page, body(query, form, response));
          });
    } catch (QueryUseException e) {
      throw new HttpException(HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
    }
  }

  private static RowSet page(
      RowSet rows, QueryRequest asked, HttpServletRequest request, HttpServletResponse response) {
    if (asked.paging().limit().isEmpty()) {
      return rows;
    }
    ResultPage page = ResultPage.read(rows, asked.paging());
    PageLinks.announce(page, asked, request.getRequestURI(), response);
    return page.answer();
  }

  private static OutputStream body(PublishedQuery query, Representation form, HttpServletResponse response)
      throws IOException {
    response.setContentType(form.contentType());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s.%s\"".formatted(query.name(), form.suffix()));
    return response.getOutputStream();
  }

  @Override
  protected void refuse(
      HttpException reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemDetails.write(reason, pages, request, response);
  }
}
